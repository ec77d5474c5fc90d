package vn.motcua.analysis;

import java.util.List;

/**
 * Through which channel dossiers come, by the day on which they came in: one that is
 * taken up again comes in once more, as the report on results has it.
 */
final class ChannelsReport {

	/** Index handling_fact_by_receipt. */
	private static final String ROWS = """
			select concat_ws('/', dossier, nullif(number, 1)) as id, code, agency, came_in_on as day, came_in_at as at,
			       procedure, field, channel, agency as unit, null as step, null as officer, null::integer as minutes
			from handling_fact
			where told_on(restated_on, reversed_on, :to)
			""";

	private static final Column.Counted RECEIVED = new Column.Counted("received", "true");

	private static final Column.Counted ONLINE = new Column.Counted("online", "channel = 'ONLINE'");

	private static final Column.Counted COUNTER = new Column.Counted("counter", "channel = 'COUNTER'");

	private static final Column.Counted POSTAL = new Column.Counted("postal", "channel = 'POSTAL'");

	static final Report REPORT = new Report("channels", ROWS,
			Report.by("AGENCY", "agency", "PROCEDURE", "procedure", "FIELD", "field", "CHANNEL", "channel"),
			List.of(RECEIVED, ONLINE, COUNTER, POSTAL, ONLINE.shareOf(RECEIVED, "onlineRate"),
					COUNTER.shareOf(RECEIVED, "counterRate"), POSTAL.shareOf(RECEIVED, "postalRate")));

	private ChannelsReport() {
	}

}
