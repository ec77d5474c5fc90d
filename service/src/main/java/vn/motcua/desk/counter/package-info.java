/**
 * Bộ phận một cửa: dossiers are received, submissions accepted, supplements taken back
 * and results returned here, with someone waiting before the clerk.
 */
@NullMarked
package vn.motcua.desk.counter;

import org.jspecify.annotations.NullMarked;
