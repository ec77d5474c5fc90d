package vn.motcua.journal;

/**
 * An entry with its place in the journal.
 *
 * @param seq grows with every event, with gaps where something was not carried out; in
 * order for each dossier
 */
public record JournalEvent(long seq, JournalEntry entry) {
}
