/** What is kept for a time only, is. */
@NullMarked
package vn.motcua.retention;

import org.jspecify.annotations.NullMarked;
