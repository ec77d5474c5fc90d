@NullMarked
package vn.motcua.desk.office;

import org.jspecify.annotations.NullMarked;
