-- Foresight: how probable it is that each open dossier will be late. A guess, made anew every few minutes; it can be
-- thrown away at any time.

create table foresight (
    dossier      uuid        primary key,
    agency       text        not null, -- that received it
    unit         text        not null, -- whose step it is
    procedure    text        not null,
    due_at       timestamptz not null,
    task         uuid,                 -- the open step; none while the applicant is awaited
    probability  numeric(5, 4),        -- 1 only for what is late already; null: not looked at yet
    minutes_left integer,              -- office time until the appointment; negative since it passed
    why          jsonb,                -- what it rests on
    foreseen_at  timestamptz not null  -- when it was last looked at; '-infinity': something has happened since
);

-- Whom to look at next.
create index foresight_stalest on foresight (foreseen_at);
-- The list, most probable first, of those with the same probability the one due first; read by keyset: one for a tree
-- of agencies, one for an agency, one for what an agency has in hand for others.
create index foresight_riskiest on foresight ((1 - probability), due_at, dossier) where probability is not null;
create index foresight_riskiest_of_agency on foresight (agency, (1 - probability), due_at, dossier)
    where probability is not null;
create index foresight_riskiest_in_unit on foresight (unit, (1 - probability), due_at, dossier)
    where probability is not null and unit <> agency;

insert into journal_cursor (reader, seq) values ('foresight', 0);
