/**
 * The tree of agencies (cơ quan, đơn vị): province, departments, communes, one-stop
 * units. Master data only; who may act where is decided with what is told here.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "platform", "refusal" })
package vn.motcua.agency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
