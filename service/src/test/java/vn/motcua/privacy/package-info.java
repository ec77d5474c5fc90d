/** The rights of those whose data is kept. */
@NullMarked
package vn.motcua.privacy;

import org.jspecify.annotations.NullMarked;
