-- What was imported is told from what was lived, for ever: who imported it. Written by the program, never by a caller.
-- Rows of imports before this say so by their actor, or by that of the first of their dossier (see Journal); the journal
-- is append-only and is not filled in.
alter table journal add column imported_by text;
