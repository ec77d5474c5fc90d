-- Master data: agencies, procedures, office hours, calendar, users.

create table agency (
    id     text primary key,
    parent text references agency (id),
    kind   text not null check (kind in ('PROVINCE', 'DEPARTMENT', 'ONE_STOP', 'COMMUNE')),
    name   text not null
);

-- A procedure changes from a date on: each version is a row, in force until the next one begins.
create table procedure (
    code         text    not null check (code ~ '^\d\.\d{6}$'),
    valid_from   date    not null,
    name         text    not null,
    field        text    not null,
    level        text    not null check (level in ('COMMUNE', 'PROVINCE')),
    limit_value  integer not null check (limit_value >= 0),
    limit_unit   text    not null check (limit_unit in ('WORKING_DAYS', 'DAYS', 'HOURS', 'SAME_DAY')),
    fee_vnd      bigint  not null check (fee_vnd >= 0),
    online       boolean not null,
    postal       boolean not null,
    coordinating text,
    primary key (code, valid_from),
    check ((limit_unit = 'SAME_DAY') = (limit_value = 0))
);

-- Office hours of an agency (null: of everyone who has none of his own), one row a shift; a set of rows with
-- the same agency and valid_from replaces the earlier set whole.
create table office_hours (
    agency      text references agency (id),
    valid_from  date     not null,
    day_of_week smallint not null check (day_of_week between 1 and 7),
    opens       time     not null,
    closes      time     not null check (closes > opens),
    unique nulls not distinct (agency, valid_from, day_of_week, opens)
);

-- Days that are not as their weekday says: rest days, and days worked in exchange (làm bù).
create table calendar_day (
    date date primary key,
    kind text not null check (kind in ('REST_DAY', 'MAKE_UP_DAY')),
    name text not null
);

create table app_user (
    username      text primary key,
    password_hash text    not null,
    name          text    not null,
    agency        text    not null references agency (id),
    enabled       boolean not null default true
);

create table app_user_role (
    username text not null references app_user (username) on delete cascade,
    role     text not null check (role in ('CLERK', 'OFFICER', 'APPROVER', 'SEAL', 'MANAGER', 'ADMIN')),
    primary key (username, role)
);

-- Every replica listens and forgets what it remembered of the table that changed.
create function tell_change() returns trigger language plpgsql as $$
begin
    perform pg_notify('motcua_changes', tg_table_name);
    return null;
end
$$;

create trigger agency_changed after insert or update or delete or truncate on agency
    for each statement execute function tell_change();
create trigger procedure_changed after insert or update or delete or truncate on procedure
    for each statement execute function tell_change();
create trigger office_hours_changed after insert or update or delete or truncate on office_hours
    for each statement execute function tell_change();
create trigger calendar_day_changed after insert or update or delete or truncate on calendar_day
    for each statement execute function tell_change();
create trigger app_user_changed after insert or update or delete or truncate on app_user
    for each statement execute function tell_change();
create trigger app_user_role_changed after insert or update or delete or truncate on app_user_role
    for each statement execute function tell_change();
