-- A person moves to another agency (điều chuyển), or gets another name: both are written down.
alter table account_record
    drop constraint account_record_act_check,
    add constraint account_record_act_check
        check (act in ('OPENED', 'ROLES', 'PASSWORD', 'DEACTIVATED', 'ACTIVATED', 'TRANSFERRED', 'RENAMED')) not valid;
