/**
 * Calls that nobody would think of, made up from what the service says of itself: its
 * OpenAPI description, and the mappings of its pages. The same seed makes the same calls.
 */
@NullMarked
package vn.motcua.fuzzing;

import org.jspecify.annotations.NullMarked;
