/**
 * Foresight: how probable it is that an open dossier will be late, from what its steps
 * usually take and the office time that is left. It reads what others wrote down and
 * changes nothing of it; no rule of the law may enter, for nobody is bound by a guess.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "access", "agency", "calendar", "journal", "platform", "refusal", "web" })
package vn.motcua.foresight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
