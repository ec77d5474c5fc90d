/**
 * Where and why: the facts of every step and dossier, which follow the journal, and the
 * reports that are counted from them, each of whose cells opens. Only the journal is
 * asked, so that it works at a hub as well; nothing here decides anything about a
 * dossier.
 */
@NullMarked
@ApplicationModule(
		allowedDependencies = { "access", "agency", "calendar", "journal", "platform", "procedure", "refusal", "web" })
package vn.motcua.analysis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
