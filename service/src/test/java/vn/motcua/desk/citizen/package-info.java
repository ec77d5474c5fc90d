/** Citizens' pages, as citizens use them. */
@NullMarked
package vn.motcua.desk.citizen;

import org.jspecify.annotations.NullMarked;
