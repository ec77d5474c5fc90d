/**
 * The manners of our HTTP: problem details, pages with a cursor, moments with the
 * official offset, keys that make a command happen once. No capability's rule may enter.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "calendar", "platform", "refusal", "retention" })
package vn.motcua.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
