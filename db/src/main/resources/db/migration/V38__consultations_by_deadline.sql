-- Opinions that a change of the calendar can move.
set lock_timeout = 0;
drop index concurrently if exists task_consultation_due;
create index concurrently task_consultation_due on task (due_at) where closed_at is null and kind = 'CONSULTATION';
