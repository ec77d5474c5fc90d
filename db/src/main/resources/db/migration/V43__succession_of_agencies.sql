-- An agency is succeeded by another from a day on (chuyển giao khi sắp xếp đơn vị hành chính): wholly, or in some fields and
-- procedures only. Figures stay where they were counted; who answers for the agency since, is read from here.
create table agency_succession (
    id           bigint      generated always as identity primary key,
    predecessor  text        not null references agency (id),
    successor    text        not null references agency (id),
    valid_from   date        not null, -- official date
    fields       text[]      not null default '{}', -- of administration; with the procedures both empty: all of it
    procedures   text[]      not null default '{}',
    made_at      timestamptz not null,
    made_by      text        not null,
    cancelled_at timestamptz,          -- taken back before its day
    cancelled_by text,
    begun_at     timestamptz,          -- nothing new comes to the predecessor since; null: the day has not come
    completed_at timestamptz,          -- everything had been moved; so much it was:
    dossiers     integer     not null default 0,
    tasks        integer     not null default 0,
    results      integer     not null default 0,
    people       integer     not null default 0,
    check (predecessor <> successor)
);
create index agency_succession_of_predecessor on agency_succession (predecessor, id);

create trigger agency_succession_changed after insert or update or delete or truncate on agency_succession
    for each statement execute function tell_change();

-- In whose register the dossier stands, where that is no longer the agency that has it. Two agencies have a number 1 each, so
-- that the constraint by the agency that has it does not hold any more; V46 puts one by the register in its place.
alter table dossier
    add column register_agency text,
    drop constraint dossier_agency_register_year_register_number_key;
