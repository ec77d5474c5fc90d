/**
 * The rules of time: working calendars, limits, deadlines and the ledger that explains
 * them. Pure and exact; what is stored of it is read here, and nothing of the path of a
 * dossier may enter.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "agency", "platform", "refusal" })
package vn.motcua.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
