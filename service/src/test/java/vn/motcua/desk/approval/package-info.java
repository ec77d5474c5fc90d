@NullMarked
package vn.motcua.desk.approval;

import org.jspecify.annotations.NullMarked;
