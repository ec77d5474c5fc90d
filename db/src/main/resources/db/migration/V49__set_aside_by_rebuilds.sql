-- Dossiers that a rebuild of the figures found it cannot read; the live figures may have counted them when they could be read,
-- and go on with them until the rebuild is done.
create table figures_set_aside_rebuilt (
    dossier      uuid        primary key,
    code         text        not null,
    seq          bigint      not null,
    reason       text        not null,
    set_aside_at timestamptz not null
);
