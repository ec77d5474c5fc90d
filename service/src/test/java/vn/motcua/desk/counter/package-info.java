@NullMarked
package vn.motcua.desk.counter;

import org.jspecify.annotations.NullMarked;
