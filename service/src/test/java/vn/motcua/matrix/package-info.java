/**
 * Who may do what: every operation of the running service against everyone who might try,
 * as {@code docs/access-matrix.md} says.
 */
@NullMarked
package vn.motcua.matrix;

import org.jspecify.annotations.NullMarked;
