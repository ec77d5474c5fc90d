-- Receipts that were moved to the right procedure on a later day, by both days: what is carried over into a period is
-- restated by them.
set lock_timeout = 0;
drop index concurrently if exists figure_entry_restated;
create index concurrently figure_entry_restated on figure_entry using gist (daterange(received_on, day))
    where received_on is not null and measure = 'RECEIVED';
