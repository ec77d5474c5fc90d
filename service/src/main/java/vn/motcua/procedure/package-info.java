/**
 * What may be asked for (thủ tục hành chính): its limit, fee and channels, each version
 * in force from a date. Master data only; a dossier keeps the version it was received
 * under.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "calendar", "platform", "refusal" })
package vn.motcua.procedure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
