/** Phê duyệt: many proposals gone through quickly, and the approver's own absence. */
@NullMarked
package vn.motcua.desk.approval;

import org.jspecify.annotations.NullMarked;
