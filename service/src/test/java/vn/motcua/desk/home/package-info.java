@NullMarked
package vn.motcua.desk.home;

import org.jspecify.annotations.NullMarked;
