/**
 * How often something may be tried, by where it comes from and by what it aims at;
 * counted in the database, so that all replicas count together.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "refusal")
package vn.motcua.throttle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
