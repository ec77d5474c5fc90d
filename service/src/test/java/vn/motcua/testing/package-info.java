/**
 * What tests of the whole program share: one running service with a database of its own,
 * a caller that speaks HTTP, and hands to count, to break and to let time pass.
 */
@NullMarked
package vn.motcua.testing;

import org.jspecify.annotations.NullMarked;
