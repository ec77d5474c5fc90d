package vn.motcua.refusal;

/** What is wrong with one field of what was sent, as a sentence. */
public record FieldProblem(String field, String message) {
}
