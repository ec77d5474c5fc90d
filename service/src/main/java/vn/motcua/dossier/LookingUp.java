package vn.motcua.dossier;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds what someone typed where it is indexed. No plan knows beforehand whether a name
 * is a rare one: of a common one the next that matches is soon met on any walk, a rare
 * one would be looked for through everything.
 */
@Component
class LookingUp {

	/** Beyond so many it is a common one. */
	private static final int MOST = 5000;

	private final JdbcClient jdbc;

	private final int most;

	@Autowired
	LookingUp(JdbcClient jdbc) {
		this(jdbc, MOST);
	}

	LookingUp(JdbcClient jdbc, int most) {
		this.jdbc = jdbc;
		this.most = most;
	}

	/**
	 * The same as what was typed, to be asked of the dossiers in a walk of one's own.
	 * @return a condition on {@code d}, the dossier; none, where nothing was typed
	 */
	Optional<Matching> narrow(@Nullable String typed) {
		return (typed == null || typed.isBlank()) ? Optional.empty() : Optional.of(lookUp(typed));
	}

	private Matching lookUp(String typed) {
		var matching = Matching.of(typed);
		// Indexes dossier_code_key, dossier_by_applicant_id, dossier_by_name.
		List<UUID> found = this.jdbc
			.sql("select d.id from dossier d where " + matching.condition() + " limit " + (this.most + 1))
			.params(matching.values())
			.query((row, number) -> row.getObject(1, UUID.class))
			.list();
		return (found.size() > this.most) ? matching
				: new Matching("d.id = any(?)", List.of((Object) found.toArray(UUID[]::new)), matching.ofPerson());
	}

}
