-- Who is there: absences with those who stand in, and how new work is dealt out in a unit.

-- One that is ended early, or called off before it began, is kept: papers name its decision.
create table absence (
    id              uuid        primary key,
    person          text        not null references app_user (username),
    substitute      text        not null references app_user (username),
    kind            text        not null check (kind in ('LEAVE', 'ILLNESS', 'STUDY', 'TRAVEL')),
    mark            text        not null check (mark in ('KT', 'TL', 'TUQ')),
    decision_number text        not null,
    -- Fields of administration; none: all of them.
    fields          text[]      not null,
    begins          timestamptz not null,
    ends            timestamptz not null check (ends > begins),
    -- Given as whole days, and answered so.
    begins_by_day   boolean     not null,
    ends_by_day     boolean     not null,
    recorded_by     text        not null,
    recorded_at     timestamptz not null,
    ended_by        text,
    ended_at        timestamptz,
    check (person <> substitute),
    check ((ended_by is null) = (ended_at is null))
);
-- The list of one person, newest first.
create index absence_of_person on absence (person, id desc);
-- What is remembered: all that ended lately or is still to end.
create index absence_end on absence (ends);

create trigger absence_changed after insert or update or delete or truncate on absence
    for each statement execute function tell_change();

-- How a unit deals out new work; by hand, unless it says otherwise.
create table distribution (
    agency text primary key references agency (id),
    mode   text not null check (mode in ('BY_HAND', 'ROUND_ROBIN', 'BY_LOAD'))
);

create trigger distribution_changed after insert or update or delete or truncate on distribution
    for each statement execute function tell_change();

-- Whose turn it was last. Whoever deals holds the row until he commits: so no turn is given twice.
create table distribution_turn (
    agency text not null references agency (id),
    role   text not null,
    last   text not null collate "C",
    primary key (agency, role)
);
