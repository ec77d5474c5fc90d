-- The facts: what the journal tells of steps, of dossiers and of how late things were written down, a row each, so that
-- every figure made of them opens. They follow the journal and can be put together anew from it at any time.

-- A step that was decided, once.
create table step_fact (
    task             uuid        primary key,
    dossier          uuid        not null,
    code             text        not null,
    agency           text        not null, -- that received the dossier
    procedure        text        not null,
    field            text        not null,
    channel          text        not null,
    step             text        not null, -- its id in the model; its kind in lower case where the journal does not tell
    kind             text        not null,
    unit             text        not null, -- the agency whose step it was
    officer          text        not null, -- who decided it
    on_behalf_of     text,
    opened_at        timestamptz not null,
    decided_at       timestamptz not null,
    decided_on       date        not null, -- official date
    worked_minutes   integer,              -- office time from opening to decision, without what the clock stood still; null: not told
    share_minutes    integer,              -- its share of the limit, if the procedure gives one
    due_at           timestamptz,
    late             boolean     not null,
    at_one_stop      boolean     not null,
    outcome          text        not null,
    supplement_round integer,              -- which request to the applicant it made; 0: before receipt
    notice_late      boolean               -- he was asked later than he must be
);

create index step_fact_of_dossier on step_fact (dossier);
create index step_fact_by_day on step_fact (decided_on);

-- A dossier as it stands; received ones only.
create table dossier_fact (
    dossier             uuid        primary key,
    code                text        not null,
    agency              text        not null,
    procedure           text        not null,
    field               text        not null,
    channel             text        not null,
    received_at         timestamptz not null,
    received_on         date        not null,
    reopened_at         timestamptz,        -- when it was last taken up again
    due_at              timestamptz,
    ended_at            timestamptz,
    ended_on            date,
    ended               text,               -- RESULT_READY, WITHDRAWN, STOPPED; null while open
    timeliness          text,               -- EARLY, ON_TIME, LATE
    decision            text,               -- GRANTED, REFUSED
    cancelled_late      boolean     not null default false,
    worked_minutes      integer,            -- since it last came in, the applicant's own time taken off
    working_days        integer,
    supplements         integer     not null default 0,
    sent_back           integer     not null default 0,
    consultations       integer     not null default 0, -- opinions that were given
    extended            boolean     not null default false,
    apologised          boolean     not null default false,
    four_at_place       boolean,            -- receipt, appraisal, approval and return at the one-stop unit; null until returned
    five_at_place       boolean,            -- and sealing
    returned_at         timestamptz,
    return_by           text,
    rating              smallint,
    rated_at            timestamptz,
    late_step           text,               -- the step that used most beyond its share, where the dossier was late
    late_unit           text,
    late_worked_minutes integer,
    late_share_minutes  integer,
    overrun_minutes     integer
);

create index dossier_fact_by_receipt on dossier_fact (received_on);
create index dossier_fact_by_end on dossier_fact (ended_on);
create index dossier_fact_of_procedure on dossier_fact (procedure, ended_on);

-- What someone did and wrote down: one row an act, however many events it has.
create table recording_fact (
    seq       bigint  primary key, -- its first event in the journal
    dossier   uuid    not null,
    code      text    not null,
    agency    text    not null,
    procedure text    not null,
    field     text    not null,
    unit      text    not null, -- the agency where it was done
    type      text    not null,
    actor     text    not null,
    day       date    not null, -- on which it happened
    minutes   integer not null  -- of office time until it was written down
);

create index recording_fact_by_day on recording_fact (day);

-- Where a rebuild puts them together beside those that are read.
create table step_fact_rebuilt (like step_fact including all);
create table dossier_fact_rebuilt (like dossier_fact including all);
create table recording_fact_rebuilt (like recording_fact including all);

insert into journal_cursor (reader, seq)
values ('facts', 0),
       ('facts-rebuilt', 0);

-- One broken event must not stop everyone's: what cannot be read is as if it were not told.

create function told_moment(data jsonb, key text) returns timestamptz language sql stable as $$
    select case when pg_input_is_valid(data ->> key, 'timestamptz') then (data ->> key)::timestamptz end
$$;

create function told_number(data jsonb, key text) returns integer language sql stable as $$
    select case when pg_input_is_valid(data ->> key, 'integer') then (data ->> key)::integer end
$$;

create function told_flag(data jsonb, key text) returns boolean language sql immutable as $$
    select coalesce(data -> key = 'true'::jsonb, false)
$$;

create function official_date(moment timestamptz) returns date language sql stable as $$
    select (moment at time zone 'Asia/Ho_Chi_Minh')::date
$$;
