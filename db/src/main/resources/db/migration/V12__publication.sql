-- Publication to Kafka follows the journal from its beginning, as any other reader does.

insert into journal_cursor (reader, seq) values ('publishing', 0);

-- Events that were not sent although their turn had come: those that cannot be, and those of the same dossier
-- behind them, so that its order is kept.
create table publication_held (
    seq     bigint      primary key,
    id      uuid        not null,
    dossier uuid        not null,
    code    text        not null,
    type    text        not null,
    reason  text,       -- why it cannot be sent; null where nothing is known against it
    held_at timestamptz not null
);

create index publication_held_of_dossier on publication_held (dossier, seq);
create index publication_held_refused on publication_held (dossier) where reason is not null;

-- Stretches of the journal that someone asked to be sent once more.
create table publication_replay (
    number       bigint      generated always as identity primary key,
    from_seq     bigint      not null,
    until_seq    bigint      not null,
    topic        text        not null,
    requested_by text        not null,
    requested_at timestamptz not null,
    seq          bigint      not null, -- the last event that was dealt with
    sent         bigint      not null default 0,
    left_out     bigint      not null default 0,
    finished_at  timestamptz,
    check (from_seq <= until_seq)
);

create index publication_replay_open on publication_replay (number) where finished_at is null;
