/**
 * The indicators by which offices are judged (quyết định 766/QĐ-TTg, thông tư
 * 01/2018/TT-VPCP, PAR index), computed from the facts of dossiers and steps, each figure
 * with the cases behind it. Nothing here is written; where the facts cannot answer, that
 * is said.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "access", "agency", "analysis", "calendar", "journal", "refusal", "web" })
package vn.motcua.indicators;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
