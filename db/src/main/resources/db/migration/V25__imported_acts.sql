-- A step of an imported past is nobody's lived work, whoever is named as the one who did it.
alter table task add column imported boolean not null default false;
