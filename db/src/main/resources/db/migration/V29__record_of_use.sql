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
