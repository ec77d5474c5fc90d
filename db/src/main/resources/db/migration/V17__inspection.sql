-- Drawing lots (bốc thăm) for inspections: the list that was fixed, the commitment to the seed, the lots that came out.

create table inspection_draw (
    id          uuid        primary key,
    agency      text        not null references agency (id),
    subject     text        not null check (subject in ('UNITS', 'DOSSIERS')),
    terms       jsonb       not null,
    candidates  integer     not null check (candidates > 0),
    left_out    integer     not null check (left_out >= 0),
    list_hash   text        not null,
    commitment  text        not null,
    -- Secret until the lots are drawn.
    seed        text        not null,
    prepared_by text        not null,
    prepared_at timestamptz not null,
    words       text,
    drawn_by    text,
    drawn_at    timestamptz,
    check ((words is null) = (drawn_at is null) and (drawn_by is null) = (drawn_at is null))
);
-- Who was drawn lately.
create index inspection_draw_lately on inspection_draw (agency, subject, drawn_at);

create table inspection_candidate (
    draw      uuid    not null references inspection_draw (id),
    position  integer not null,
    candidate text    not null,
    primary key (draw, position)
);

create table inspection_lot (
    draw      uuid    not null references inspection_draw (id),
    position  integer not null,
    candidate text    not null,
    ticket    text    not null,
    primary key (draw, position)
);

-- A draw that could be deleted or drawn anew would prove nothing.
create function draws_are_kept() returns trigger language plpgsql as $$
begin
    raise exception 'draws are kept as they were';
end
$$;

create trigger inspection_draw_kept before delete or truncate on inspection_draw
    for each statement execute function draws_are_kept();
create trigger inspection_draw_final before update on inspection_draw
    for each row when (old.drawn_at is not null or new.seed <> old.seed or new.list_hash <> old.list_hash)
    execute function draws_are_kept();
create trigger inspection_candidate_kept before update or delete or truncate on inspection_candidate
    for each statement execute function draws_are_kept();
create trigger inspection_lot_kept before update or delete or truncate on inspection_lot
    for each statement execute function draws_are_kept();
