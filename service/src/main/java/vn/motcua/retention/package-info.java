/**
 * Retention (thời hạn lưu giữ): what is kept for a time only, for how long, and the one
 * worker that deletes it then. Each capability says by a {@link RetentionRule} what of
 * its own passes; this asks nobody.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package vn.motcua.retention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
