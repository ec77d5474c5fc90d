-- Dossiers, their tasks, their numbers.

create table dossier (
    id                 uuid        primary key,
    code               text        not null unique,
    version            integer     not null,

    procedure          text        not null,
    procedure_since    date        not null,
    field              text        not null,
    agency             text        not null references agency (id),
    channel            text        not null check (channel in ('COUNTER', 'ONLINE', 'POSTAL')),
    applicant_kind     text        not null,
    applicant_name     text        not null,
    applicant_id       text,
    applicant_phone    text,
    applicant_email    text,
    applicant_address  text,
    submitter          jsonb,
    subject            text,
    copies             integer     not null check (copies > 0),
    components         jsonb       not null,
    return_by          text        not null check (return_by in ('COUNTER', 'ONLINE', 'POSTAL')),

    state              text        not null check (state in ('SUBMITTED', 'RECEIVED', 'REFUSED_AT_RECEIPT', 'PROCESSING',
                                       'AWAITING_SUPPLEMENT', 'AWAITING_PAYMENT', 'WITHDRAWN', 'STOPPED', 'RESULT_READY', 'RETURNED')),
    decision           text        check (decision in ('GRANTED', 'REFUSED')),
    register_year      integer,
    register_number    integer,
    ledger             jsonb       not null,
    due_at             timestamptz,
    overdue_since      timestamptz,

    submitted_at       timestamptz,
    received_at        timestamptz,
    recorded_at        timestamptz not null,
    last_act_at        timestamptz not null,
    new_appointment_at timestamptz,
    result_ready_at    timestamptz,
    returned_at        timestamptz,
    closed_at          timestamptz,

    process_instance   text        not null,
    external_id        text        unique,

    -- The name as it is searched: small letters without diacritics (see SearchName).
    search_name        text        not null,

    constraint register_complete check ((register_year is null) = (received_at is null)
                                    and (register_number is null) = (received_at is null)
                                    and (due_at is null) = (received_at is null)),
    unique (agency, register_year, register_number)
);

-- Search, newest first: the identifier grows with time.
create index dossier_newest on dossier (agency, id desc);
create index dossier_by_procedure on dossier (agency, procedure, id desc);
create index dossier_by_applicant_id on dossier (applicant_id) where applicant_id is not null;
create index dossier_by_name on dossier using gin (to_tsvector('simple', search_name));
-- The sweep: dossiers whose clock runs and that are not yet marked overdue, by appointment.
create index dossier_running on dossier (due_at) where state in ('RECEIVED', 'PROCESSING') and overdue_since is null;
-- Lists of what is open, by agency and appointment.
create index dossier_open on dossier (agency, due_at) where state in ('RECEIVED', 'PROCESSING');

create table task (
    id           uuid        primary key,
    dossier      uuid        not null references dossier (id),
    kind         text        not null check (kind in ('ACCEPTANCE', 'APPRAISAL', 'CONSULTATION', 'APPROVAL', 'SEALING', 'RESULT_RETURN', 'APOLOGY')),
    agency       text        not null references agency (id),
    step         text        not null,
    assignee     text,
    opened_at    timestamptz not null,
    due_at       timestamptz,
    -- What urgency is ordered by: the deadline, or for work without one the moment it was opened.
    urgency      timestamptz not null,
    closed_at    timestamptz,
    outcome      text,
    decided_by   text,
    on_behalf_of text
);

create index task_of_dossier on task (dossier);
-- The inbox, most urgent first, read by keyset; one for an agency, one for a tree of them.
create index task_inbox on task (agency, kind, urgency, id) where closed_at is null;
create index task_inbox_wide on task (urgency, id) where closed_at is null;
create index task_inbox_mine on task (assignee, urgency, id) where closed_at is null;

-- Numbers without gaps: the row is locked until the receipt commits, and falls back with it.
create table code_counter (
    agency text    not null references agency (id),
    day    date    not null,
    last   integer not null,
    primary key (agency, day)
);

create table register_counter (
    agency text    not null references agency (id),
    year   integer not null,
    last   integer not null,
    primary key (agency, year)
);

-- A command sent again under the same key gives the first answer.
create table idempotency_key (
    username    text        not null,
    key         text        not null,
    fingerprint bytea       not null,
    status      integer     not null,
    location    text,
    etag        text,
    body        text,
    created_at  timestamptz not null,
    primary key (username, key)
);
create index idempotency_key_age on idempotency_key (created_at);
