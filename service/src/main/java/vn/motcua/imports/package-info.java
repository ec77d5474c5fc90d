/**
 * Takes in dossiers with their past from other systems, line by line, as long as the file
 * may be. Only the reading and answering is here; every rule is the dossier's own.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "access", "dossier", "procedure", "refusal", "web" })
package vn.motcua.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
