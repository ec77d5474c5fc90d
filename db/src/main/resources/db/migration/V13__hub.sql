-- The hub: hears through Kafka what many installations tell, and writes it into its own journal.
-- At a one-stop installation these tables stay empty.

-- How far each partition was taken in. It changes in the transaction that takes the events in, so that neither
-- happens without the other; what Kafka believes about it decides nothing.
create table hub_offset (
    topic       text    not null,
    partition   integer not null,
    next_offset bigint  not null default 0,
    taken       bigint  not null default 0,
    repeated    bigint  not null default 0,
    set_aside   bigint  not null default 0,
    heard_at    timestamptz,
    primary key (topic, partition)
);

-- The last event of each dossier, by its place in the journal of its installation: what comes again is known by it.
-- Only that place ever changes, and room in the page makes this cheap.
create table hub_dossier (
    dossier uuid   primary key,
    seq     bigint not null
) with (fillfactor = 80);

-- The agencies that were heard of.
create table hub_source (
    agency   text        primary key,
    heard_at timestamptz not null
);

-- What could not be taken in, as it came; a later version may understand it.
create table hub_set_aside (
    topic         text        not null,
    partition     integer     not null,
    record_offset bigint      not null,
    type          text,
    reason        text        not null,
    key           bytea,
    header_names  text[]      not null,
    header_values bytea[]     not null,
    value         bytea,
    heard_at      timestamptz not null,
    primary key (topic, partition, record_offset)
);

-- Above the provinces, where a hub hears of more than one.
alter table agency
    drop constraint agency_kind_check,
    add constraint agency_kind_check check (kind in ('NATION', 'PROVINCE', 'DEPARTMENT', 'ONE_STOP', 'COMMUNE'));
