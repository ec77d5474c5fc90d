/**
 * Citizens, who do not sign in: the notice board, following a dossier, submitting one
 * online, and the large screen in the hall. No visitor has a session.
 */
@NullMarked
package vn.motcua.desk.citizen;

import org.jspecify.annotations.NullMarked;
