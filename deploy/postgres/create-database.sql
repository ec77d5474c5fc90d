-- On the first start of an empty volume: the program's account owns its database and is nobody else's master.
\set password `cat /run/secrets/program-password`
create role motcua login password :'password';
create database motcua owner motcua;
