package vn.motcua.dossier;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.motcua.refusal.Refusal;

/** Which of several dossiers with their past are here already. */
record KnownPasts(List<Known> dossiers) {

	/**
	 * One of them.
	 *
	 * @param externalId by which another system knew it; none if it was not told by one
	 */
	record Known(String code, @Nullable String externalId) {

		/** Whatever case it was written in before codes were written alike. */
		boolean isCalled(DossierCode other) {
			return this.code.equalsIgnoreCase(other.text());
		}

	}

	/**
	 * The code under which it is known; none if it is new.
	 * @throws Refusal when another dossier has its code
	 */
	Optional<String> codeOf(PastDossier past) {
		if (past.externalId() != null) {
			var before = this.dossiers.stream()
				.filter((known) -> past.externalId().equals(known.externalId()))
				.map(Known::code)
				.findAny();
			if (before.isPresent()) {
				return before;
			}
		}
		var code = past.code();
		if (code != null && this.dossiers.stream().anyMatch((known) -> known.isCalled(code))) {
			throw Refusal.conflict("code-taken", "There is already a dossier " + code.text() + ".");
		}
		return Optional.empty();
	}

}
