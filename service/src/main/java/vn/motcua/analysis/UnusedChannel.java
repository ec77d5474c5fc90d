package vn.motcua.analysis;

/** A way in that a procedure offers and that nobody took. */
public record UnusedChannel(String procedure, String name, String field, String channel) {
}
