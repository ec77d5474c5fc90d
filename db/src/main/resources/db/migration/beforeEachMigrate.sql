-- An office works while its database is migrated. Who waits for a lock on a table makes all wait who come after him, so
-- he waits briefly and tries again later (MigratingBesideWork). Less than deadlock_timeout, so that it is never the office
-- that has to give way.
set lock_timeout = '500ms';
