package vn.motcua.access;

/**
 * What is left of the session at a page.
 *
 * @param left in seconds, if nothing is done
 * @param warning so many seconds before the end its owner is told
 * @param extendable whether doing something puts the end off; else the longest time there
 * may be is up
 */
public record SessionTime(long left, long warning, boolean extendable) {
}
