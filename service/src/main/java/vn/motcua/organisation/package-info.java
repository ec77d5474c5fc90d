/**
 * The tree of agencies (bộ máy) as administrators read and change it. What an agency is
 * belongs to the agency's own room; who may change it is asked here, because those who
 * say so speak of agencies themselves.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "access", "agency", "procedure", "refusal", "web" })
package vn.motcua.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
