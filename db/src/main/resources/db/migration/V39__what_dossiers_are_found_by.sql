-- By what a dossier is found besides its code: identity and telephone numbers ('id:…', 'tel:…') of applicant and submitter,
-- and the subject in bare letters (see SearchKeys). Of older rows they are filled after the start (IndexingDossiers).
alter table dossier
    add column search_numbers text[],
    add column search_subject text;
