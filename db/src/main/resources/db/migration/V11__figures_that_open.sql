-- Figures that open: roll-ups with totals, the entries they are the sums of, and periods that were closed.
-- What was counted so far is thrown away: the figures are counted again from the journal as soon as the service has
-- started, and reports say how far that has come (upToEvent, behindSeconds).

drop table figure_rebuilt, cancellation_rebuilt, figure, cancellation;

update journal_cursor
set seq = 0
where reader in ('figures', 'figures-rebuilt');

-- Flows, and changes of the stock, of one period: the sum over any past is whole years, months, halves of a month and
-- days. Each change is booked four times: for its agency and procedure, and summed up over all procedures, over all
-- agencies, and over both; then a '*' stands for them. A report reads the coarsest that answers it.
-- The pending columns are kept apart from the flows, so that "3 = 7 + 11" is checked and not assumed;
-- awaiting_applicant is a part of pending_in_time.
create table figure (
    grain              text    not null check (grain in ('DAY', 'HALF', 'MONTH', 'YEAR')),
    total              text    not null check (total in ('NONE', 'PROCEDURES', 'AGENCIES', 'BOTH')),
    agency             text    not null,
    start              date    not null,
    procedure          text    not null,
    field              text    not null,
    channel            text    not null,
    received           integer not null,
    early              integer not null,
    on_time            integer not null,
    late               integer not null,
    cancelled_in_time  integer not null,
    cancelled_late     integer not null,
    pending_in_time    integer not null,
    pending_overdue    integer not null,
    awaiting_applicant integer not null,
    -- The agency comes before the day, so that each agency's past is one run of the index; all figures ride along,
    -- so that a report does not visit the rows.
    primary key (grain, total, agency, start, procedure, field, channel)
        include (received, early, on_time, late, cancelled_in_time, cancelled_late,
                 pending_in_time, pending_overdue, awaiting_applicant)
) partition by list (grain);

create table figure_day partition of figure for values in ('DAY');
create table figure_half partition of figure for values in ('HALF');
create table figure_month partition of figure for values in ('MONTH');
create table figure_year partition of figure for values in ('YEAR');

create type figure_measure as enum (
    'RECEIVED', 'EARLY', 'ON_TIME', 'LATE', 'CANCELLED_IN_TIME', 'CANCELLED_LATE',
    'PENDING_IN_TIME', 'PENDING_OVERDUE', 'AWAITING_APPLICANT');

-- What an event changed in the figures, with the dossier it changed it for: the roll-ups are sums of these.
create table figure_entry (
    agency      text           not null,
    measure     figure_measure not null,
    day         date           not null,
    seq         bigint         not null, -- of the event
    "by"        smallint       not null check ("by" <> 0),
    dossier     uuid           not null,
    code        text           not null,
    procedure   text           not null,
    field       text           not null,
    channel     text           not null,
    received_on date           check (received_on <= day), -- only where it was cancelled
    primary key (agency, measure, day, seq)
);

-- Entries come in the order of events and nearly in that of days, so that two numbers for many pages lead to those of
-- a stretch of the journal, and to what was recorded late for a period that had been closed.
create index figure_entry_as_recorded on figure_entry using brin (seq, day);
-- Whether a dossier's receipt was followed by its cancellation.
create index figure_entry_cancelled on figure_entry (dossier, received_on) where received_on is not null;
-- Who came in before a day and was cancelled on that day or later.
create index figure_entry_cancelled_across on figure_entry using gist (daterange(received_on, day))
    where received_on is not null;

-- How each dossier stands now, as far as it is open: the sums of its entries about the stock.
create table standing (
    dossier            uuid     primary key,
    agency             text     not null,
    code               text     not null,
    procedure          text     not null,
    field              text     not null,
    channel            text     not null,
    pending_in_time    smallint not null,
    pending_overdue    smallint not null,
    awaiting_applicant smallint not null
);

create index standing_by_code on standing (agency, code, dossier);

-- Where a rebuild puts the figures together, beside those that are being read. Entries need no such place: those of
-- events that were read never change any more, and are compared stretch by stretch.
create table figure_rebuilt (like figure including indexes);
create table standing_rebuilt (like standing including indexes);

-- A period whose figures are kept as they were when it was closed.
create table closed_period (
    id        bigint      generated always as identity primary key,
    agency    text        not null, -- with all below it
    first_day date        not null,
    last_day  date        not null check (last_day >= first_day),
    closed_by text        not null,
    closed_at timestamptz not null,
    seq       bigint      not null, -- the last event that counts
    unique (agency, first_day, last_day)
);

create table closed_figure (
    period             bigint  not null references closed_period,
    agency             text    not null,
    procedure          text    not null,
    field              text    not null,
    channel            text    not null,
    carried_over       bigint  not null,
    received           bigint  not null,
    early              bigint  not null,
    on_time            bigint  not null,
    late               bigint  not null,
    cancelled_in_time  bigint  not null,
    cancelled_late     bigint  not null,
    pending_in_time    bigint  not null,
    pending_overdue    bigint  not null,
    awaiting_applicant bigint  not null,
    taken_out          bigint  not null, -- received in the period and cancelled in it
    primary key (period, agency, procedure, field, channel)
);
