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
import vn.motcua.calendar.Period;

/** How the flows of an agency went, month by month and day by day. */
@Component
public class ReadingTrend {

	private final Agencies agencies;

	private final Reach reach;

	private final JdbcClient jdbc;

	private final Progress progress;

	ReadingTrend(Agencies agencies, Reach reach, JdbcClient jdbc, Progress progress) {
		this.agencies = agencies;
		this.reach = reach;
		this.jdbc = jdbc;
		this.progress = progress;
	}

	/** How far the figures have followed the journal: when this moves, they may have. */
	public FiguresProgress progress() {
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
		var first = grain.startOf(period.from());
		var found = found(grain, agency, first, period.to());
		return Stream.iterate(first, (start) -> !start.isAfter(period.to()), grain::after)
			.map((start) -> found.getOrDefault(start, Trend.of(start, last(grain, start, period.to()), 0, 0, 0)))
			.toList();
	}

	private Map<LocalDate, Trend> found(Grain grain, String agency, LocalDate first, LocalDate last) {
		var scope = Scope.of(this.agencies.tree(), agency);
		// Its primary key: a run for each agency, of a few rows a day.
		return this.jdbc.sql("""
				select start, sum(received) as received,
				       sum(early + on_time + cancelled_in_time) as punctual,
				       sum(late + cancelled_late) as late
				from figure
				where grain = ?
				  and total = ?
				  and agency = any(?)
				  and start between ? and ?
				group by start
				""")
			.params(grain.name(), scope.sum().name(), scope.everyone() ? new String[] { Total.ALL } : scope.array(),
					first, last)
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
