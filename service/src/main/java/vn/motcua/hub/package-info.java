/**
 * A hub ({@code motcua.role=hub}): it follows the topics of many installations and writes
 * what they tell into its own journal, each event once; whoever follows the journal works
 * here as everywhere. Nothing here knows what the events mean.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "access", "agency", "events", "journal", "platform", "refusal", "web" })
package vn.motcua.hub;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
