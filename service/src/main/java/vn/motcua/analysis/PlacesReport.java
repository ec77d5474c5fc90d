package vn.motcua.analysis;

import java.util.List;

/**
 * Bốn tại chỗ, năm tại chỗ: of the results that were returned in the period, how many
 * went their whole path at the one-stop unit.
 */
final class PlacesReport {

	/** Index handling_fact_by_return. */
	private static final String ROWS = """
			select concat_ws('/', dossier, nullif(number, 1)) as id, code, agency, returned_on as day, returned_at as at,
			       procedure, field, agency as unit, null as step, null as officer, worked_minutes as minutes,
			       four_at_place, five_at_place
			from handling_fact
			where ended = 'RESULT_READY'
			  and told_on(restated_on, reversed_on, :to)
			  and returned_on is not null
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
