/**
 * The public contract, sentence by sentence, checked from outside as its users would.
 */
@NullMarked
package vn.motcua.contract;

import org.jspecify.annotations.NullMarked;
