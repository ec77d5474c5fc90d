/** Signing in, what waits for whom, and the page that shows how pages look. */
@NullMarked
package vn.motcua.desk.home;

import org.jspecify.annotations.NullMarked;
