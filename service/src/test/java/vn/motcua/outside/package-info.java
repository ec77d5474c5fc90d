/**
 * The packaged program from outside, as a process of its own on a fresh home: what must
 * survive a failing power, what a published report must come to, and how fast it is
 * ({@code mvn -Pbenchmark verify}).
 */
@NullMarked
package vn.motcua.outside;

import org.jspecify.annotations.NullMarked;
