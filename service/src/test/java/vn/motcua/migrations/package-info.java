/** The rules that migrations keep, so that an upgrade stops no office. */
@NullMarked
package vn.motcua.migrations;

import org.jspecify.annotations.NullMarked;
