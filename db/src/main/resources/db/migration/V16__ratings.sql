-- What the applicant said of how he was served, once, after the result; his words are in the journal.
alter table dossier
    add column rating smallint check (rating between 1 and 5);

-- Indicators count what was returned, and what was said, in a period.
create index dossier_fact_by_return on dossier_fact (returned_at) where returned_at is not null;
create index dossier_fact_by_rating on dossier_fact (rated_at) where rated_at is not null;
