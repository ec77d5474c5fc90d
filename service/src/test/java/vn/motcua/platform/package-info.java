@NullMarked
package vn.motcua.platform;

import org.jspecify.annotations.NullMarked;
