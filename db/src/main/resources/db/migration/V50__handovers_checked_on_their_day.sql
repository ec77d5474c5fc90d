-- What a handover of an agency needs besides: to be known again when its command is sent again, to say why it is not carried
-- out though its day has come, and how many people it left where they were, because the successor stands above them.
alter table agency_succession
    add column staying     integer not null default 0,
    add column sent_under  text,        -- the Idempotency-Key of who made it
    add column hindrance   text,        -- why it is not carried out, since
    add column hindered_at timestamptz;

-- Whoever goes to another agency stands in for nobody there and nobody for him, nor is anything written down late in his name
-- at an agency where he was not.
alter table absence
    add column transferred_at timestamptz;
