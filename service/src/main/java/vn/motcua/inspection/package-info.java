/**
 * Drawing lots (bốc thăm) for inspections: which units or dossiers are looked at, so that
 * anyone can verify that nobody chose them. It reads what may be drawn and decides
 * nothing about it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "access", "agency", "calendar", "refusal", "web" })
package vn.motcua.inspection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
