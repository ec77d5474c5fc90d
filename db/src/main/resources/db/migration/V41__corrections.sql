-- A wrong result that went back to the authority: since when, until when it has to be right, and whether the applicant had
-- it already.
alter table dossier
    add column result_wrong_since  timestamptz,
    add column result_right_by     timestamptz,
    add column result_was_returned boolean;

-- What was written wrong at receipt and corrected later (đính chính): both readings of each field, by whom, when and why,
-- so that the register goes on showing what it showed. One row a field; those of one correction share its event.
create table correction (
    event     uuid        not null, -- of the journal, which names the fields and never what stood in them
    dossier   uuid        not null,
    code      text        not null,
    at        timestamptz not null,
    actor     text        not null,
    reason    text,                 -- null: taken out, with the applicant
    field     text        not null, -- such as applicant.name
    before    jsonb,                -- null: nothing stood there, or it was taken out with the applicant
    after     jsonb,
    primary key (event, field)
);

create index correction_of_dossier on correction (dossier, at);
create index correction_of_code on correction (code, at);

-- Readings stay as they are, but of a dossier that was erased: then who the applicant was is taken out of both.
create function correction_keeps_its_readings() returns trigger language plpgsql as $$
begin
    if new.reason is not null
       or to_jsonb(new) - array['reason', 'before', 'after'] <> to_jsonb(old) - array['reason', 'before', 'after']
       or (new.before is not null and new.before is distinct from old.before)
       or (new.after is not null and new.after is distinct from old.after)
       or not exists (select from dossier where id = old.dossier and erased_at is not null)
    then
        raise exception 'the readings of a correction are append-only';
    end if;
    return new;
end
$$;

create function correction_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'the readings of a correction are append-only';
end
$$;

create trigger correction_append_only before delete or truncate on correction
    for each statement execute function correction_is_append_only();
create trigger correction_keeps_its_readings before update on correction
    for each row execute function correction_keeps_its_readings();

-- The register of a year that is closed: nothing is received into it any more.
create table register_closing (
    agency      text        not null,
    year        integer     not null,
    count       integer     not null,
    first       integer     not null, -- numbers, 0 where nothing was received
    last        integer     not null,
    up_to_event bigint      not null, -- the last one of the journal
    sha256      text        not null, -- of what stands in it for ever: number, code and receipt of each
    closed_by   text        not null,
    closed_at   timestamptz not null,
    primary key (agency, year)
);
