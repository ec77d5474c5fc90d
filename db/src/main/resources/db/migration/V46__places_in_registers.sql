-- No number of a register is given twice, whoever has the dossier now; by this the register of a year is read.
set lock_timeout = 0;
drop index concurrently if exists dossier_in_register;
create unique index concurrently dossier_in_register
    on dossier (coalesce(register_agency, agency), register_year, register_number);
