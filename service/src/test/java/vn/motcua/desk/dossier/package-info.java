@NullMarked
package vn.motcua.desk.dossier;

import org.jspecify.annotations.NullMarked;
