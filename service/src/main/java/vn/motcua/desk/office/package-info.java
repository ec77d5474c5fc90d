/** The inbox (việc chờ xử lý): open work by urgency, taken and laid back. */
@NullMarked
package vn.motcua.desk.office;

import org.jspecify.annotations.NullMarked;
