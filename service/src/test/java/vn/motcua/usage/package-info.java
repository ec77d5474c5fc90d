/** Who looked at what is written down, and found again. */
@NullMarked
package vn.motcua.usage;

import org.jspecify.annotations.NullMarked;
