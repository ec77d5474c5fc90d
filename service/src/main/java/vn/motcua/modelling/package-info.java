/**
 * Process models (quy trình điện tử) over HTTP: an analyst hands one in, the house rules
 * look at it first, and what passes serves the next dossiers. No model is changed here,
 * and no dossier is looked at.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "access", "agency", "processes", "refusal", "web", "workflow" })
package vn.motcua.modelling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
