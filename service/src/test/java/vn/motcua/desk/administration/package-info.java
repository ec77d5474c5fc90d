/** The administrator's desk, seen in a browser. */
@NullMarked
package vn.motcua.desk.administration;

import org.jspecify.annotations.NullMarked;
