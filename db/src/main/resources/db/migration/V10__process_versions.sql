-- A model deployed by one replica serves new dossiers on every other.
create trigger act_re_procdef_changed after insert or update or delete or truncate on act_re_procdef
    for each statement execute function tell_change();
