/**
 * Điều hành: how the office stands now and stood in a period, who has how much in hand,
 * what nobody can do, who looked at what; every number leads to its dossiers.
 */
@NullMarked
package vn.motcua.desk.board;

import org.jspecify.annotations.NullMarked;
