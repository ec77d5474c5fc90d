-- Dossiers that someone handed in for another: what is kept of a person is found by his number there as well.
set lock_timeout = 0;
drop index concurrently if exists dossier_by_submitter_id;
create index concurrently dossier_by_submitter_id on dossier ((submitter ->> 'idNumber')) where submitter is not null;
