-- Who looked at which dossier (nhật ký khai thác), and what the manager's board reads.

create table dossier_use (
    id            bigint      generated always as identity primary key,
    at            timestamptz not null,
    reader        text        not null,
    reader_agency text        not null, -- where he worked then
    dossier       uuid        not null,
    code          text        not null,
    agency        text        not null, -- that received the dossier
    way           text        not null check (way in ('PAGE', 'API')),
    what          text        not null  -- the part of the dossier: itself, its history, its deadline, a paper
);

-- The last reading first: of a dossier, by a person, of an agency's dossiers, by an agency's people.
create index dossier_use_of_dossier on dossier_use (code, at, id);
create index dossier_use_by_reader on dossier_use (reader, at, id);
create index dossier_use_of_agency on dossier_use (agency, at, id);
create index dossier_use_by_agency on dossier_use (reader_agency, at, id);

create function use_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'the record of use is append-only';
end
$$;

create trigger dossier_use_append_only before update or delete or truncate on dossier_use
    for each statement execute function use_is_append_only();

-- What each officer finished in a period.
create index task_finished on task (agency, closed_at, decided_by) where closed_at is not null and decided_by is not null;
-- What each has in hand: how much, how much of it due by when.
create index task_load on task (agency, assignee, due_at) where closed_at is null;
