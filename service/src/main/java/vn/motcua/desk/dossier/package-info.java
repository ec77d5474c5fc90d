/** A dossier as everyone at a desk sees it, and what may be done with it there. */
@NullMarked
package vn.motcua.desk.dossier;

import org.jspecify.annotations.NullMarked;
