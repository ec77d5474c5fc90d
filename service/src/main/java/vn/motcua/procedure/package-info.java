/**
 * What may be asked for (thủ tục hành chính): its limit, fee and channels, each version
 * in force from a date. Master data only; a dossier keeps the version it was received
 * under. Those who reach every agency add versions.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "access", "agency", "calendar", "platform", "refusal", "web" })
package vn.motcua.procedure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
