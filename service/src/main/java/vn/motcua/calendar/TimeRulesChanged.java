package vn.motcua.calendar;

/** Office hours were entered, or days announced or taken back. */
record TimeRulesChanged() {
}
