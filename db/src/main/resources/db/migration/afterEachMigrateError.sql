-- As after a migration that was done: see afterEachMigrate.sql.
reset lock_timeout;
