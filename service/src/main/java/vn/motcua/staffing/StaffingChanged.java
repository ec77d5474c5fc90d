package vn.motcua.staffing;

/** Something here was changed by this process; told once it is committed. */
record StaffingChanged() {
}
