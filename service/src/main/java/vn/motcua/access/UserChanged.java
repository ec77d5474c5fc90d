package vn.motcua.access;

/** Something about a user was changed by this process; told once it is committed. */
record UserChanged(String username) {
}
