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
