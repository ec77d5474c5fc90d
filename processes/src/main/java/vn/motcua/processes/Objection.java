package vn.motcua.processes;

/**
 * What stands against a model: the id of the element concerned, and a whole sentence that
 * says what to do about it.
 */
public record Objection(String element, String sentence) {
}
