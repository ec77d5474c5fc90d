-- What a one-stop unit asked applicants for and still waits for, by when it lapses; read by keyset.
create index dossier_awaited_by_unit on dossier (agency, awaits_until, id) where awaits_step is not null;
