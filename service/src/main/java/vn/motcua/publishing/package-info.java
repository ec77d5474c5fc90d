/**
 * The way of the journal into Kafka: every event, in order for each dossier, at least
 * once, by one replica at a time. Whoever handles dossiers never waits for it; nothing of
 * the domain is decided here.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "access", "agency", "events", "journal", "platform", "refusal", "web" })
package vn.motcua.publishing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
