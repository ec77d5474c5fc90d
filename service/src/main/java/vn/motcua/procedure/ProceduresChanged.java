package vn.motcua.procedure;

/** A procedure has another version. */
record ProceduresChanged() {
}
