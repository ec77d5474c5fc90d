-- What was done with someone's data besides reading it (export, blocking, erasure): by whom, why, on whose request.
create table privacy_act (
    id        bigint      generated always as identity primary key,
    at        timestamptz not null,
    actor     text        not null,
    kind      text        not null check (kind in ('EXPORTED', 'BLOCKED', 'UNBLOCKED', 'ERASED')),
    dossier   uuid        not null,
    code      text        not null,
    agency    text        not null, -- that received the dossier
    reason    text        not null,
    reference text,                 -- of the request that it answers
    until     timestamptz           -- of a blocking
);

create index privacy_act_of_agency on privacy_act (agency, id);
create index privacy_act_of_dossier on privacy_act (code, id);

create function privacy_act_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'the record of acts on personal data is append-only';
end
$$;

create trigger privacy_act_append_only before update or delete or truncate on privacy_act
    for each statement execute function privacy_act_is_append_only();
