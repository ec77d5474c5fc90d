-- Until when another agency was asked to answer, as it was said: due_at is the same moment in its office hours, and
-- follows the calendar. None for what is no consultation, and for those of the time before.
alter table task add column answer_by timestamptz;
