package vn.motcua.access;

/** What became of an account was written down by this process; told once committed. */
record AccountRecorded(String username, AccountRecord.Act act, String by) {
}
