/** Stub. */
@NullMarked
@ApplicationModule(allowedDependencies = { "access", "agency", "platform", "refusal", "web", "calendar" })
package vn.motcua.staffing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
