package vn.motcua.analysis;

import java.util.List;

/**
 * Bốn tại chỗ, năm tại chỗ: of the results that became ready in the period and were
 * returned, how many went their whole path at the one-stop unit.
 */
final class PlacesReport {

	/** Index dossier_fact_by_end. */
	private static final String ROWS = """
			select dossier::text as id, code, agency, ended_on as day, returned_at as at, procedure, field,
			       agency as unit, null as step, null as officer, worked_minutes as minutes, four_at_place, five_at_place
			from dossier_fact
			where ended = 'RESULT_READY'
			  and returned_at is not null
			""";

	private static final Column.Counted KNOWN = new Column.Counted("known", "four_at_place is not null");

	private static final Column.Counted FOUR = new Column.Counted("fourAtPlace", "four_at_place");

	private static final Column.Counted FIVE = new Column.Counted("fiveAtPlace", "five_at_place");

	static final Report REPORT = new Report("places", ROWS,
			Report.by("AGENCY", "agency", "PROCEDURE", "procedure", "FIELD", "field"),
			List.of(new Column.Counted("returned", "true"), KNOWN, FOUR, FIVE, FOUR.shareOf(KNOWN, "fourRate"),
					FIVE.shareOf(KNOWN, "fiveRate")));

	private PlacesReport() {
	}

}
