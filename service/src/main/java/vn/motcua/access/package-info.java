/**
 * Who is calling and what he may do: users, roles, credentials remembered briefly, and
 * the patience that grows with wrong passwords.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "agency", "platform", "refusal", "web" })
package vn.motcua.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
