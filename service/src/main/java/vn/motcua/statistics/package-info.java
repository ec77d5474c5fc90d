/**
 * The figures (báo cáo II.06a/VPCP/KSTT): roll-ups that follow the journal, each event
 * exactly once, and the report that is read from them; every figure opens to the dossiers
 * behind it, and a period can be closed. The report costs by days and groups, never by
 * dossiers; nothing here looks at a dossier or decides anything about one.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "access", "agency", "calendar", "journal", "platform", "refusal", "web" })
package vn.motcua.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
