package vn.motcua.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.access.Actor;
import vn.motcua.access.Reach;
import vn.motcua.access.Role;
import vn.motcua.agency.Agencies;
import vn.motcua.agency.AgencyTree;
import vn.motcua.calendar.Period;
import vn.motcua.journal.ReaderProgress;

/**
 * How the flows of an agency went, month by month and day by day: of each what the report
 * over it says.
 */
@Component
public class ReadingTrend {

	private static final String FOUND = """
			select start, sum(received) as received, sum(punctual) as punctual, sum(late) as late
			from (
			    select start, received, early + on_time + cancelled_in_time as punctual, late + cancelled_late as late
			    from figure -- primary key: a run for each agency, of a few rows a day
			    where grain = ?
			      and total = ?
			      and agency = any(?)
			      and start between ? and ?
			    union all
			    -- Moved to the right procedure, or to a successor, after the stretch in which it came in: as in the report,
			    -- it was not received there.
			    select date_trunc(?, day::timestamp)::date, -"by", 0, 0
			    from figure_entry -- index figure_entry_restated, or of few agencies the primary key
			    where daterange(received_on, day) && daterange(?::date, ?::date)
			      and received_on is not null
			      and measure = 'RECEIVED'
			      and day between ? and ?
			      and received_on < date_trunc(?, day::timestamp)
			      and agency = any(?)
			) as counted
			group by start
			""";

	private final Agencies agencies;

	private final Reach reach;

	private final JdbcClient jdbc;

	private final Progress progress;

	private final ClosedPeriods periods;

	private final CountingResults counting;

	ReadingTrend(Agencies agencies, Reach reach, JdbcClient jdbc, Progress progress) {
		this.agencies = agencies;
		this.reach = reach;
		this.jdbc = jdbc;
		this.progress = progress;
		this.periods = new ClosedPeriods(jdbc);
		this.counting = new CountingResults(jdbc);
	}

	/** How far the figures have followed the journal: when this moves, they may have. */
	public ReaderProgress progress() {
		return this.progress.now();
	}

	/** Every month that the period touches, also those without any. */
	@Transactional(readOnly = true)
	public List<Trend> months(String agency, Period period, Actor actor) {
		requireManaging(actor, agency);
		return read(Grain.MONTH, agency, period);
	}

	/** Every day of the period. */
	@Transactional(readOnly = true)
	public List<Trend> days(String agency, Period period, Actor actor) {
		requireManaging(actor, agency);
		return read(Grain.DAY, agency, period);
	}

	/** Refuses whoever may not follow the figures of that agency. */
	public void requireManaging(Actor actor, String agency) {
		this.reach.requireAny(actor, Role.MANAGER);
		this.reach.requireKnown(actor, agency);
	}

	private List<Trend> read(Grain grain, String agency, Period period) {
		var tree = this.agencies.tree();
		var first = grain.startOf(period.from());
		var found = found(grain, Scope.of(tree, agency), first, period.to());
		var closed = this.periods.inside(first, period.to(), tree.lineOf(agency));
		return Stream.iterate(first, (start) -> !start.isAfter(period.to()), grain::after)
			.map((start) -> found.getOrDefault(start, Trend.of(start, last(grain, start, period.to()), 0, 0, 0)))
			.map((trend) -> closed.stream().anyMatch(trend::isOf) ? asClosed(trend, agency, tree) : trend)
			.toList();
	}

	/** As the report over it shows it. */
	private Trend asClosed(Trend trend, String agency, AgencyTree tree) {
		var query = new ReportQuery(trend.start(), trend.last(), agency, GroupBy.CHANNEL,
				CancelledPolicy.WITHIN_RESOLVED);
		var asked = Asked.of(query, tree, this.periods);
		var period = asked.closed();
		if (period == null) {
			return trend;
		}
		var sum = ReportRow.of(ResultsReport.SUM, this.counting.count(query, asked.scope(), period).sum(),
				query.cancelled());
		return Trend.of(trend.start(), trend.last(), sum.received(), sum.early() + sum.onTime(), sum.late());
	}

	private Map<LocalDate, Trend> found(Grain grain, Scope scope, LocalDate first, LocalDate last) {
		return this.jdbc.sql(FOUND)
			.params(grain.name(), scope.sum().name(), scope.everyone() ? new String[] { Total.ALL } : scope.array(),
					first, last, grain.name(), first.minusDays(1), last, first, last, grain.name(), scope.array())
			.query((row, number) -> trend(row, grain, last))
			.list()
			.stream()
			.collect(Collectors.toMap(Trend::start, Function.identity()));
	}

	private static Trend trend(ResultSet row, Grain grain, LocalDate asked) throws SQLException {
		var start = row.getObject("start", LocalDate.class);
		return Trend.of(start, last(grain, start, asked), row.getLong("received"), row.getLong("punctual"),
				row.getLong("late"));
	}

	private static LocalDate last(Grain grain, LocalDate start, LocalDate asked) {
		var last = grain.after(start).minusDays(1);
		return last.isAfter(asked) ? asked : last;
	}

}
