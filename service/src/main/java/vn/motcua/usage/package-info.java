/**
 * Audit of use (nhật ký khai thác): who looked at which dossier, when and by which way.
 * It is told by the dossier whenever one is read by itself, and is never asked by it;
 * what was written down stays as it is.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "access", "agency", "calendar", "dossier", "refusal", "web" })
package vn.motcua.usage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
