/**
 * Audit of use (nhật ký khai thác): who looked at which dossier, when and by which way.
 * It is told by the dossier whenever one is read by itself, and is never asked by it;
 * what was written down stays as it is until it was kept long enough.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "access", "agency", "calendar", "dossier", "refusal", "retention", "web" })
package vn.motcua.usage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
