-- The journal: append-only. The legal record, the control sheet, the source of the figures and the outbox are these rows.

create table journal (
    -- The transaction comes first: its number is taken before the row's, which is what lets a reader know
    -- that no row below a mark can still appear.
    xid          xid8        not null default pg_current_xact_id(),
    seq          bigint      generated always as identity primary key,
    id           uuid        not null,
    type         text        not null,
    dossier      uuid        not null,
    code         text        not null,
    occurred_at  timestamptz not null,
    recorded_at  timestamptz not null,
    actor        text        not null,
    on_behalf_of text,
    agency       text        not null,
    procedure    text        not null,
    field        text        not null,
    channel      text        not null,
    state        text        not null,
    due_at       timestamptz,
    task         uuid,
    task_kind    text,
    outcome      text,
    note         text,
    data         jsonb       not null default '{}'
);

create index journal_of_dossier on journal (dossier, seq);

create function journal_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'the journal is append-only';
end
$$;

create trigger journal_append_only before update or delete or truncate on journal
    for each statement execute function journal_is_append_only();

-- How far each reader has come.
create table journal_cursor (
    reader text   primary key,
    seq    bigint not null
);
