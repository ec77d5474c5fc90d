package vn.motcua.desk.administration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import vn.motcua.calendar.TimeLimit;
import vn.motcua.desk.Words;
import vn.motcua.procedure.ProcedureVersion;
import vn.motcua.procedure.ProcedureVersion.Part;

/**
 * All versions of a procedure side by side, the newest first, and what changed between.
 */
record VersionTable(List<ProcedureVersion> versions, List<Row> rows) {

	/**
	 * One thing that is said of a procedure.
	 *
	 * @param key of its name
	 */
	record Row(String key, List<Cell> cells) {

		/** Whether any version says otherwise than the one before it. */
		public boolean changes() {
			return this.cells.stream().anyMatch(Cell::changed);
		}

	}

	/**
	 * What one version says.
	 *
	 * @param changed otherwise than the version before it
	 */
	record Cell(List<String> lines, boolean changed) {
	}

	static VersionTable of(List<ProcedureVersion> versions, Words words, Function<String, String> steps) {
		List<Row> rows = new ArrayList<>();
		add(rows, versions, "name", ProcedureVersion::name);
		add(rows, versions, "field", ProcedureVersion::field);
		add(rows, versions, "level", (each) -> words.text("administration.level." + each.level()));
		add(rows, versions, "limit", (each) -> words.limit(each.limit()));
		add(rows, versions, "fee", (each) -> words.fee(each.feeVnd()));
		add(rows, versions, "online", (each) -> words.text(each.online() ? "app.yes" : "app.no"));
		add(rows, versions, "postal", (each) -> words.text(each.postal() ? "app.yes" : "app.no"));
		add(rows, versions, "coordinating",
				(each) -> Optional.<String>ofNullable(each.coordinating()).orElse(words.text("app.none")));
		add(rows, versions, "supplement", (each) -> words.text("administration.supplement." + each.supplement()));
		addLines(rows, versions, "components", ProcedureVersion::components);
		addLines(rows, versions, "steps",
				(each) -> each.steps().stream().map((part) -> share(part, each.limit(), words, steps)).toList());
		return new VersionTable(versions, rows);
	}

	private static String share(Part part, TimeLimit limit, Words words, Function<String, String> steps) {
		var unit = (limit.unit() == TimeLimit.Unit.HOURS) ? "HOURS" : "WORKING_DAYS";
		return words.text("administration.share", steps.apply(part.step()),
				words.text("administration.share." + unit, words.decimal(part.share())));
	}

	private static void add(List<Row> rows, List<ProcedureVersion> versions, String key,
			Function<ProcedureVersion, String> said) {
		addLines(rows, versions, key, (each) -> List.of(said.apply(each)));
	}

	private static void addLines(List<Row> rows, List<ProcedureVersion> versions, String key,
			Function<ProcedureVersion, List<String>> said) {
		List<Cell> cells = new ArrayList<>();
		for (int at = 0; at < versions.size(); at++) {
			var lines = said.apply(versions.get(at));
			@Nullable List<String> before = (at + 1 < versions.size()) ? said.apply(versions.get(at + 1)) : null;
			cells.add(new Cell(lines, before != null && !before.equals(lines)));
		}
		rows.add(new Row(key, cells));
	}

}
