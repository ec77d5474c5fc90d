-- Rules that change from a date on, and are known from the moment they were entered.

-- A dossier goes by the office hours that were known when it was received. Those of before this was kept count as
-- known from the beginning, so that they hold for every dossier.
alter table office_hours
    add column entered_at timestamptz not null default timestamptz '2018-01-01 00:00+07';
alter table office_hours
    alter column entered_at drop default;

-- A change of the calendar moves open dossiers after it is written down; until it is settled, a sweep looks again.
create table calendar_change (
    id         bigint      generated always as identity primary key,
    made_at    timestamptz not null,
    made_by    text        not null,
    earliest   date        not null,
    latest     date        not null check (latest >= earliest),
    settled_at timestamptz
);
create index calendar_change_unsettled on calendar_change (id) where settled_at is null;

-- Open dossiers that a change of the calendar between two dates can move.
create index dossier_movable on dossier (due_at, received_at)
    where state in ('RECEIVED', 'PROCESSING', 'AWAITING_SUPPLEMENT', 'AWAITING_PAYMENT');
