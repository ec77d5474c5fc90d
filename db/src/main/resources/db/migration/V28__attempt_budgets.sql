-- How often something was tried that few may try often: a password for a name, four digits for a dossier. Replicas share it.
-- Keys are digests: neither an address nor what somebody typed as a name lies here. Rows are removed when they have expired.
-- Not logged: a try costs no write to the disk, and after a crash everyone begins anew.
create unlogged table attempt_budget (
    key        bytea primary key,
    used       integer     not null,
    expires_at timestamptz not null
);

create index attempt_budget_expires_at on attempt_budget (expires_at);
