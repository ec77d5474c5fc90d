/**
 * The pages people work with, a room for each desk. Pages call the same use cases as the
 * API and show the same answers; nobody calls them.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "access", "agency", "analysis", "calendar", "dossier", "foresight",
		"indicators", "inspection", "journal", "modelling", "organisation", "platform", "privacy", "procedure",
		"processes", "refusal", "staffing", "statistics", "throttle", "timetable", "usage", "web", "workflow" })
package vn.motcua.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
