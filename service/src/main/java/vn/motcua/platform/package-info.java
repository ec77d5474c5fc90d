/**
 * What the program stands on: the clock, the embedded database, and word of changes that
 * other replicas made. No rule of the domain may enter.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package vn.motcua.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
