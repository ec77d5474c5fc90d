-- Wrong results whose limit a change of the calendar can move.
set lock_timeout = 0;
drop index concurrently if exists dossier_result_right_by;
create index concurrently dossier_result_right_by on dossier (result_right_by) where state = 'RESULT_READY' and result_right_by is not null;
