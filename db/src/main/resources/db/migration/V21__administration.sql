-- Closing agencies, and who changed agencies and accounts.

-- A closed agency (đã ngừng hoạt động) keeps its dossiers and its place in the tree; nothing new comes to it.
alter table agency add column closed_on date;

-- Every change of an agency and of an account, with what was before and after; nothing of it is ever altered.
create table agency_record (
    id      bigint      generated always as identity primary key,
    at      timestamptz not null,
    made_by text        not null,
    agency  text        not null,
    act     text        not null check (act in ('ADDED', 'RENAMED', 'CLOSED', 'OPENED')),
    before  text,
    after   text
);
-- What became of one, the last first.
create index agency_record_of_agency on agency_record (agency, id);

create table account_record (
    id       bigint      generated always as identity primary key,
    at       timestamptz not null,
    made_by  text        not null,
    username text        not null,
    act      text        not null check (act in ('OPENED', 'ROLES', 'PASSWORD', 'DEACTIVATED', 'ACTIVATED')),
    before   text,
    after    text
);
create index account_record_of_user on account_record (username, id);

create function administration_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'what administrators did stays written down';
end
$$;

create trigger agency_record_append_only before update or delete or truncate on agency_record
    for each statement execute function administration_is_append_only();
create trigger account_record_append_only before update or delete or truncate on account_record
    for each statement execute function administration_is_append_only();
