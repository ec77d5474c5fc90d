/**
 * Who is there: absences and those who stand in, and how new work is dealt out in a unit.
 * It knows people and agencies, and nothing of the dossiers they work on.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "access", "agency", "calendar", "platform", "refusal", "web" })
package vn.motcua.staffing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
