-- The facts of handlings, visits and overruns, each with the day it counts on and, where it was taken back, the day of
-- that: what is said of a past period stays, whatever comes later. They follow the journal from its beginning; until they
-- have caught up, the reports say how far they are behind. step_fact and dossier_fact are for the version before.

-- A dossier on its way: from its receipt to its end, and once more whenever it is taken up again (mở lại).
create table handling_fact (
    dossier         uuid        not null,
    number          smallint    not null, -- 1 since its receipt
    came_in_seq     bigint      not null, -- the event in the journal
    code            text        not null,
    agency          text        not null,
    procedure       text        not null,
    field           text        not null,
    channel         text        not null,
    came_in_at      timestamptz not null,
    came_in_on      date        not null, -- official date
    due_at          timestamptz,
    ended_at        timestamptz,
    ended_on        date,
    ended           text,                 -- RESULT_READY, WITHDRAWN, STOPPED; null while open
    timeliness      text,                 -- EARLY, ON_TIME, LATE
    cancelled_late  boolean     not null default false,
    worked_minutes  integer,              -- since it came in, the applicant's own time taken off
    working_days    integer,
    overrun_minutes integer,              -- of them, after the appointment; null: not told
    asked_on        date[]      not null default '{}', -- each request to the applicant after receipt
    apologised_on   date,
    returned_at     timestamptz,
    returned_on     date,
    return_by       text,
    four_at_place   boolean,              -- receipt, appraisal, approval and return at the one-stop unit; null until returned
    five_at_place   boolean,              -- and sealing
    rating          smallint,
    rated_at        timestamptz,
    stated_seq      bigint      not null default 0, -- the correction that it is so since; 0: since it came in
    restated_on     date,                 -- official day of that
    reversed_on     date,                 -- official day from which another row tells of it (đính chính)
    primary key (dossier, number, stated_seq)
);

create index handling_fact_by_receipt on handling_fact (came_in_on);
create index handling_fact_by_end on handling_fact (ended_on);
create index handling_fact_by_return on handling_fact (returned_on) where returned_on is not null;
create index handling_fact_by_rating on handling_fact (rated_at) where rated_at is not null;
create index handling_fact_of_procedure on handling_fact (procedure, ended_on);

-- Whether a row tells of its handling at the end of that day: of all its rows, one does.
create function told_on(restated_on date, reversed_on date, day date) returns boolean
    language sql immutable parallel safe
    return (restated_on is null or restated_on <= day) and (reversed_on is null or reversed_on > day);

-- A step that opened, each time it did, until it was decided or needed no longer.
create table visit_fact (
    task             uuid        primary key,
    opened_seq       bigint      not null, -- the first event in the journal that tells of it
    dossier          uuid        not null,
    handling         smallint    not null, -- 0 before receipt
    code             text        not null,
    agency           text        not null, -- that received the dossier
    procedure        text        not null,
    field            text        not null,
    channel          text        not null,
    step             text        not null, -- its id in the model; its kind in lower case where the journal does not tell
    kind             text        not null,
    unit             text        not null, -- the agency whose step it was
    opened_at        timestamptz not null,
    closed_at        timestamptz,          -- never before it opened
    officer          text,                 -- who decided it; so the following
    on_behalf_of     text,
    decided_at       timestamptz,
    decided_on       date,                 -- official date
    reversed_on      date,                 -- the decision was taken back (hủy thao tác)
    worked_minutes   integer,              -- office time until the decision, without what the clock stood still; null: not told
    before_minutes   integer     not null default 0, -- what the step's earlier visits in this handling had taken
    share_minutes    integer,              -- the share of the limit that all its visits have together
    due_at           timestamptz,
    late             boolean     not null default false,
    at_one_stop      boolean     not null default false,
    outcome          text,
    supplement_round integer,              -- which request to the applicant it made; 0: before receipt
    notice_late      boolean               -- he was asked later than he must be
);

create index visit_fact_of_dossier on visit_fact (dossier);
create index visit_fact_by_day on visit_fact (decided_on);
create index visit_fact_in_hand on visit_fact using gist (tstzrange(opened_at, closed_at));

-- To whom the lateness of a late handling is laid, the step first that took most beyond its share.
create table overrun_fact (
    dossier         uuid        not null,
    handling        smallint    not null,
    part            smallint    not null,
    code            text        not null,
    agency          text        not null,
    procedure       text        not null,
    field           text        not null,
    ended_at        timestamptz not null,
    ended_on        date        not null,
    step            text,                 -- null: no step of it is known
    unit            text,
    worked_minutes  integer,
    share_minutes   integer,
    overrun_minutes integer,              -- of the dossier's, laid to this; null: not told
    primary key (dossier, handling, part)
);

create index overrun_fact_by_day on overrun_fact (ended_on);

-- Where a rebuild puts them together beside those that are read.
create table handling_fact_rebuilt (like handling_fact including all);
create table visit_fact_rebuilt (like visit_fact including all);
create table overrun_fact_rebuilt (like overrun_fact including all);

insert into journal_cursor (reader, seq)
values ('dated-facts', 0),
       ('dated-facts-rebuilt', 0);
