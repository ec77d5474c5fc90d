package vn.motcua.journal;

/**
 * How far someone has followed the journal.
 *
 * @param upToEvent the last event that he has
 * @param behindSeconds how long ago came about what he lacks; zero only if that is
 * nothing
 */
public record ReaderProgress(long upToEvent, long behindSeconds) {
}
