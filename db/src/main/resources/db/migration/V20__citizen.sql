-- Keys of this installation, made here once, by which links and passes of citizens are signed: they never leave the
-- database, and every replica has the same.
create table installation_key (
    purpose text primary key,
    secret  bytea not null check (length(secret) >= 32)
);

-- Each of the two identifiers has 122 bits of a strong source of chance.
insert into installation_key (purpose, secret)
values ('follow', decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'));
