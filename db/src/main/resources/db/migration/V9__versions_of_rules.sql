-- Rules that change from a date on, and are known from the moment they were entered.

-- A dossier goes by the office hours that were known when it was received. Those of before this was kept count as
-- known from the beginning, so that they hold for every dossier.
alter table office_hours
    add column entered_at timestamptz not null default timestamptz '2018-01-01 00:00+07';
alter table office_hours
    alter column entered_at drop default;
