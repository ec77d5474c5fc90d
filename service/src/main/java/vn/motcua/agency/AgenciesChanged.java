package vn.motcua.agency;

/** The tree of agencies was changed by this process. */
public record AgenciesChanged() {
}
