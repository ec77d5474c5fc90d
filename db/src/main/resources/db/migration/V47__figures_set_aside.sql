-- Dossiers whose events are kept out of the figures from one on that cannot be read; they come in once it can.
create table figures_set_aside (
    dossier      uuid        primary key,
    code         text        not null,
    seq          bigint      not null,
    reason       text        not null,
    set_aside_at timestamptz not null
);
