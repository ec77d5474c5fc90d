/**
 * The BPMN engine behind one door. Everyone says what was decided and learns which steps
 * are open; nobody else sees the engine, and the engine sees nobody.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "platform")
package vn.motcua.workflow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
