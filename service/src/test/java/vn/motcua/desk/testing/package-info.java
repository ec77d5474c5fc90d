/** A real browser before the running program, with what is asked of every page. */
@NullMarked
package vn.motcua.desk.testing;

import org.jspecify.annotations.NullMarked;
