/**
 * The rights of those whose data is kept (chủ thể dữ liệu): everything about one person
 * is exported for him, the data of a dossier is blocked (hạn chế xử lý), and erased when
 * the law of archives lets go of it. Administrators do so within their reach, and each
 * such act is written down for ever.
 */
@NullMarked
@ApplicationModule(
		allowedDependencies = { "access", "calendar", "dossier", "journal", "refusal", "retention", "usage", "web" })
package vn.motcua.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
