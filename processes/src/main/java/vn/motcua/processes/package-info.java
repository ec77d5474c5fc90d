/**
 * The process models, and the house rules that every model must keep before it may run.
 * What is here reads models; nothing here runs them, and no engine enters.
 */
@NullMarked
package vn.motcua.processes;

import org.jspecify.annotations.NullMarked;
