/**
 * Why something was not done: a refusal carries its kind, a stable code and a whole
 * sentence. Everyone may refuse; only the web room knows what a refusal looks like on the
 * wire.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package vn.motcua.refusal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
