/**
 * The form that events have on the wire (CloudEvents 1.0, binary mode of Kafka), written
 * and read. It says what leaves the house: nothing that people wrote in their own words,
 * so that no applicant's data can; who sends and who receives is no matter of this room.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "calendar", "journal" })
package vn.motcua.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
