-- The whole legal life of a dossier: what interrupts the path, where each step is done, how long it may take.

-- A procedure's way: what it asks for, how its limit is parted among the steps, what a supplement does to the clock.
alter table procedure
    add column supplement_rule text not null default 'RESET' check (supplement_rule in ('RESET', 'PAUSE'));

create table procedure_component (
    code       text     not null,
    valid_from date     not null,
    position   smallint not null check (position > 0),
    name       text     not null,
    primary key (code, valid_from, position),
    foreign key (code, valid_from) references procedure (code, valid_from)
);

-- A step's part of the limit, in working days, or in hours of office time where the limit is in hours.
create table procedure_step (
    code       text          not null,
    valid_from date          not null,
    step       text          not null,
    share      numeric(7, 3) not null check (share > 0),
    primary key (code, valid_from, step),
    foreign key (code, valid_from) references procedure (code, valid_from)
);

create trigger procedure_component_changed after insert or update or delete or truncate on procedure_component
    for each statement execute function tell_change();
create trigger procedure_step_changed after insert or update or delete or truncate on procedure_step
    for each statement execute function tell_change();

-- A procedure whose path crosses agencies: handed in at a commune, resolved by a department, returned at the commune.
insert into procedure (code, valid_from, name, field, level, limit_value, limit_unit, fee_vnd, online, postal, coordinating)
values ('2.000488', date '2018-01-01', 'Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam', 'Lý lịch tư pháp', 'PROVINCE',
        10, 'WORKING_DAYS', 200000, true, true, 'UBND cấp xã -> Sở Tư pháp -> UBND cấp xã');
insert into procedure_step (code, valid_from, step, share)
values ('2.000488', date '2018-01-01', 'preliminary', 1),
       ('2.000488', date '2018-01-01', 'appraisal', 6),
       ('2.000488', date '2018-01-01', 'approval', 2),
       ('2.000488', date '2018-01-01', 'sealing', 1);
insert into procedure_component (code, valid_from, position, name)
values ('2.000488', date '2018-01-01', 1, 'Tờ khai yêu cầu cấp Phiếu lý lịch tư pháp'),
       ('2.000488', date '2018-01-01', 2, 'Bản chụp giấy tờ tùy thân');

-- What the dossier keeps of the day it was received: the path, who resolves it, the office hours as they were known.
alter table dossier
    add column process          text        not null default 'dossier',
    add column resolving        text        references agency (id),
    add column at_one_stop      text        not null default '',
    add column terms_as_of      timestamptz,
    -- Agencies other than the receiving one that have or had a step of it.
    add column other_agencies   text[]      not null default '{}',
    -- While the applicant is asked for more: where the path waits, since when, and until when it will.
    add column awaits_step      text,
    add column awaits_since     timestamptz,
    add column awaits_until     timestamptz,
    add column awaits_announced boolean,
    add column supplements      integer     not null default 0,
    add column warn_at          timestamptz,
    add column warned           boolean     not null default false,
    add column apology_asked    boolean     not null default false,
    add column reopened_at      timestamptz,
    add constraint awaits_complete check ((awaits_step is null) = (awaits_since is null)
                                      and (awaits_step is null) = (awaits_until is null)
                                      and (awaits_step is null) = (awaits_announced is null));
update dossier set terms_as_of = recorded_at, resolving = agency, warn_at = due_at - interval '1 day';
alter table dossier
    alter column terms_as_of set not null,
    alter column resolving set not null;

alter table task
    -- The step of the model; "step" is where the engine waits.
    add column activity      text        not null default '',
    -- A path of its own beside the dossier's.
    add column instance      text,
    add column at_one_stop   boolean     not null default false,
    -- The part of the limit it has: so many minutes of office time from then.
    add column runs_from     timestamptz,
    add column share_minutes integer,
    add column question      text,
    add column signed_as     text check (signed_as in ('KT', 'TL', 'TUQ')),
    -- Whoever has it in hand took it himself.
    add column begun         boolean     not null default false;
update task set activity = lower(kind), at_one_stop = kind in ('ACCEPTANCE', 'RESULT_RETURN');

-- The sweeps: whose warning is due, who waits too long, who was late and is not asked for an apology yet.
create index dossier_to_warn on dossier (warn_at) where state in ('RECEIVED', 'PROCESSING') and not warned;
create index dossier_awaiting on dossier (awaits_until) where awaits_step is not null;
create index dossier_to_apologise on dossier (overdue_since)
    where state in ('RECEIVED', 'PROCESSING') and overdue_since is not null and not apology_asked;
create index dossier_of_others on dossier using gin (other_agencies) where other_agencies <> '{}';
