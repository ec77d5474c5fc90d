package vn.motcua.dossier;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds what someone typed where it is indexed, as far as he may find it so. No plan
 * knows beforehand whether a name is a rare one: of a common one the next that matches is
 * soon met on any walk, a rare one would be looked for through everything. So the newest
 * dossiers are asked first, and the index only for what few of them have.
 */
@Component
class LookingUp {

	/** Beyond so many it is a common one. */
	private static final int MOST = 5000;

	/** So many of the newest are asked. */
	private static final int NEWEST = 300;

	/** And if so many of them have it, an index would give far too many. */
	private static final int OFTEN = 15;

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
	 * @return none, where nothing was typed
	 */
	Optional<Condition> narrow(@Nullable String typed, Discretion discretion) {
		return (typed == null || typed.isBlank()) ? Optional.empty()
				: Optional.of(narrow(Matching.of(typed), discretion));
	}

	private Condition narrow(List<Clue> clues, Discretion discretion) {
		if (clues.isEmpty()) {
			return Condition.NEVER;
		}
		var often = areOften(clues);
		var common = clues.stream().filter(often::contains).collect(Collectors.toCollection(ArrayList::new));
		var rare = clues.stream().filter((clue) -> !often.contains(clue)).toList();
		Set<UUID> ids = new LinkedHashSet<>();
		var found = rare.isEmpty() ? List.<Found>of() : lookUp(rare, discretion);
		for (int at = 0; at < rare.size(); at++) {
			int number = at;
			var ofClue = found.stream().filter((each) -> each.clue() == number).toList();
			if (ofClue.size() > this.most) {
				common.add(rare.get(at));
			}
			else {
				ofClue.stream().filter(Found::permitted).map(Found::id).forEach(ids::add);
			}
		}
		List<Condition> conditions = new ArrayList<>();
		common.forEach((clue) -> conditions.add(permitted(clue, discretion)));
		if (!ids.isEmpty() || conditions.isEmpty()) {
			conditions.add(Condition.among("d.id", ids.toArray(UUID[]::new)));
		}
		return Condition.any(conditions);
	}

	/** Which are had by many of the newest dossiers. */
	private Set<Clue> areOften(List<Clue> clues) {
		var counts = clues.stream()
			.map((clue) -> "count(*) filter (where " + clue.fits().text() + ")")
			.collect(Collectors.joining(", "));
		return this.jdbc
			.sql("select %s from (select * from dossier order by id desc limit %d) as d".formatted(counts, NEWEST))
			.params(clues.stream().flatMap((clue) -> clue.fits().values().stream()).toList())
			.query((row, number) -> {
				Set<Clue> often = new HashSet<>();
				for (int at = 0; at < clues.size(); at++) {
					if (row.getInt(at + 1) >= OFTEN) {
						often.add(clues.get(at));
					}
				}
				return often;
			})
			.single();
	}

	private static Condition permitted(Clue clue, Discretion discretion) {
		return clue.fits().and(discretion.finds(clue.tells()));
	}

	/** One found by a clue, and whether it may be. */
	private record Found(int clue, UUID id, boolean permitted) {
	}

	/** Of each clue as many as tell whether it is a common one. */
	private List<Found> lookUp(List<Clue> clues, Discretion discretion) {
		List<String> parts = new ArrayList<>();
		List<Object> values = new ArrayList<>();
		for (int at = 0; at < clues.size(); at++) {
			var fits = clues.get(at).fits();
			var permitted = discretion.finds(clues.get(at).tells());
			parts.add("""
					select %d, d.id, %s
					from (select * from dossier d where %s limit %d) as d
					""".formatted(at, permitted.text(), fits.text(), this.most + 1));
			values.addAll(permitted.values());
			values.addAll(fits.values());
		}
		return this.jdbc.sql(String.join("union all\n", parts))
			.params(values)
			.query((row, number) -> new Found(row.getInt(1), row.getObject(2, UUID.class), row.getBoolean(3)))
			.list();
	}

}
