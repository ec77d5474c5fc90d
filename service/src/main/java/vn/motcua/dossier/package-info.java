/**
 * The heart: what a dossier (hồ sơ) is, what may be done with it by whom, and what
 * follows from it. The model is plain; the engine, the clock and the tables are asked
 * from here and never call back.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "access", "agency", "calendar", "journal", "platform", "procedure",
		"refusal", "staffing", "throttle", "web", "workflow" })
package vn.motcua.dossier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
