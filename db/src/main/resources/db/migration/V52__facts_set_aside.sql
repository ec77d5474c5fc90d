-- Dossiers that are kept out of a set of facts from one event on that cannot be told of; they come in once it can.
create table facts_set_aside (
    reader       text        not null, -- of the journal: whose facts they are
    dossier      uuid        not null,
    code         text        not null,
    seq          bigint      not null,
    reason       text        not null,
    set_aside_at timestamptz not null,
    primary key (reader, dossier)
);
