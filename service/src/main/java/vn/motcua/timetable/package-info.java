/**
 * The rules of time as people read and change them over HTTP: office hours of agencies,
 * and the announced days. What they mean is the calendar's to know; who may change them
 * is asked here, because those who say so speak of time themselves.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "access", "agency", "calendar", "refusal", "web" })
package vn.motcua.timetable;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
