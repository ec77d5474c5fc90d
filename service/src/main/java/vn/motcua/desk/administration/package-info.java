/**
 * Quản trị: procedures and their versions, the calendar, office hours, agencies, people
 * and process models, as an administrator reads and changes them.
 */
@NullMarked
package vn.motcua.desk.administration;

import org.jspecify.annotations.NullMarked;
