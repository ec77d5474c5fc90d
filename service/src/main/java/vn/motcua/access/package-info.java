/**
 * Who is calling and what he may do: users, roles, credentials remembered briefly, and
 * the slow hashes of passwords on threads of their own.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "agency", "platform", "refusal", "throttle", "web" })
package vn.motcua.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
