/**
 * The append-only record of everything that happened to dossiers: the legal record, the
 * control sheet, the source of the figures and the outbox are these same rows. It knows
 * no rule; it is written by the dossier and read in order by whoever follows.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "platform")
package vn.motcua.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
