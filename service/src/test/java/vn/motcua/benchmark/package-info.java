/**
 * Measures the packaged program from outside, as a separate process on a fresh home: what
 * the README says of speed comes from here ({@code mvn -Pbenchmark verify}).
 */
@NullMarked
package vn.motcua.benchmark;

import org.jspecify.annotations.NullMarked;
