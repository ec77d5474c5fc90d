-- Each thing that is typed to find a dossier has its index: a number, words of the subject, the end of a code in whatever
-- case it was taken, a number in the register. And which rows still lack what they are found by, or keep it though erased.
set lock_timeout = 0;

drop index concurrently if exists dossier_by_number;
create index concurrently dossier_by_number on dossier using gin (search_numbers);

drop index concurrently if exists dossier_by_subject;
create index concurrently dossier_by_subject on dossier using gin (to_tsvector('simple', search_subject));

drop index concurrently if exists dossier_by_tail;
create index concurrently dossier_by_tail on dossier (reverse(upper(code)));

drop index concurrently if exists dossier_by_register;
create index concurrently dossier_by_register on dossier (register_number, register_year) where register_number is not null;

drop index concurrently if exists dossier_to_be_indexed;
create index concurrently dossier_to_be_indexed on dossier (id)
    where search_numbers is null or (erased_at is not null and search_numbers <> '{}');
