package vn.motcua.agency;

/**
 * Another agency was put above the one that had been topmost; told within the transaction
 * that does it.
 */
public record NoLongerTopmost(String agency, String above) {
}
