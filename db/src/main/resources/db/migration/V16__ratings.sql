-- What the applicant said of how he was served, once, after the result; his words are in the journal.
alter table dossier
    add column rating smallint check (rating between 1 and 5);
