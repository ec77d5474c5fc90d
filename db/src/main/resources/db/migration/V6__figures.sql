-- The figures (báo cáo II.06a/VPCP/KSTT): roll-ups of the journal, which can be rebuilt from it at any time.

-- Flows, and changes of the stock, of one period: the sum over any past is whole years, whole months, halves of a
-- month and days. Halves, because official periods run from the 15th to the 14th: without them the usual report
-- would read a month and a half by the day.
-- The pending columns are kept apart from the flows, so that "3 = 7 + 11" is checked and not assumed;
-- awaiting_applicant is a part of pending_in_time.
create table figure (
    grain              text    not null check (grain in ('DAY', 'HALF', 'MONTH', 'YEAR')),
    start              date    not null,
    agency             text    not null,
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
    -- All figures ride along, so that a report walks one range of the index and does not visit the rows: what is
    -- past changes seldom and is read often.
    primary key (grain, start, agency, procedure, field, channel)
        include (received, early, on_time, late, cancelled_in_time, cancelled_late,
                 pending_in_time, pending_overdue, awaiting_applicant)
) partition by list (grain);

-- Each grain has an index of its own: a batch of events touches few pages of the coarse ones.
create table figure_day partition of figure for values in ('DAY');
create table figure_half partition of figure for values in ('HALF');
create table figure_month partition of figure for values in ('MONTH');
create table figure_year partition of figure for values in ('YEAR');

-- Who was cancelled when, by the day he was received: one policy takes the cancelled out of where they came in.
create table cancellation (
    cancelled_on date    not null,
    received_on  date    not null,
    agency       text    not null,
    procedure    text    not null,
    field        text    not null,
    channel      text    not null,
    in_time      integer not null,
    late         integer not null,
    primary key (cancelled_on, received_on, agency, procedure, field, channel)
);

-- Where a rebuild puts the figures together, beside those that are being read.
create table figure_rebuilt (like figure including indexes);
create table cancellation_rebuilt (like cancellation including indexes);

insert into journal_cursor (reader, seq) values ('figures', 0), ('figures-rebuilt', 0);
