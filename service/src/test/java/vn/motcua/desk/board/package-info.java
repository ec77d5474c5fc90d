/** The manager's day, in a real browser. */
@NullMarked
package vn.motcua.desk.board;

import org.jspecify.annotations.NullMarked;
