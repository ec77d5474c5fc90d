-- Personal data: the log of use passes after years, data can be blocked, exported and erased, and each such act is
-- written down. Nothing here rewrites a table; all columns are new and empty.

-- What was looked at lately nobody deletes, not even by hand; what is older goes when it was kept long enough.
create or replace function use_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'the record of use is append-only';
end
$$;

drop trigger dossier_use_append_only on dossier_use;
create trigger dossier_use_append_only before update or truncate on dossier_use
    for each statement execute function use_is_append_only();
create trigger dossier_use_is_kept before delete on dossier_use
    for each row when (old.at > now() - interval '2 years') execute function use_is_append_only();

-- A dossier whose data is blocked, and until when, if that is known; one whose applicant was erased.
alter table dossier
    add column blocked_since timestamptz,
    add column blocked_until timestamptz,
    add column erased_at     timestamptz;

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

-- The journal stays append-only, with one exception: of a dossier that was erased, the words that people wrote may
-- be taken out. What happened, when and by whom stays, and with it the figures.
create function only_own_words_are_taken_out() returns trigger language plpgsql as $$
begin
    if new.note is not null
       or new.data <> old.data - array['question', 'missing', 'legalBasis']
       or to_jsonb(new) - array['note', 'data'] <> to_jsonb(old) - array['note', 'data']
       or not exists (select from dossier where id = old.dossier and erased_at is not null)
    then
        raise exception 'the journal is append-only';
    end if;
    return new;
end
$$;

drop trigger journal_append_only on journal;
create trigger journal_append_only before delete or truncate on journal
    for each statement execute function journal_is_append_only();
create trigger journal_keeps_its_facts before update on journal
    for each row execute function only_own_words_are_taken_out();
