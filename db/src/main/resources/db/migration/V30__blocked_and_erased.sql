-- A dossier whose data is blocked, and until when, if that is known; one whose applicant was erased.
alter table dossier
    add column blocked_since timestamptz,
    add column blocked_until timestamptz,
    add column erased_at     timestamptz;
