-- What each officer is named for in an imported past, to be taken off what he finished (index task_finished). Live work
-- never enters it.
set lock_timeout = 0;
drop index concurrently if exists task_imported;
create index concurrently task_imported on task (agency, closed_at, decided_by) where imported;
