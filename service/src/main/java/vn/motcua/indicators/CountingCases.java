package vn.motcua.indicators;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.motcua.calendar.Period;

/** Counts cases, and lists them, by one and the same query. */
@Component
@EnableConfigurationProperties(IndicatorSettings.class)
class CountingCases {

	private static final String CASES = """
			with office as (
			    select * from unnest(:agencies::text[], :parts::text[]) as office (agency, part)
			), cases as (
			{cases}
			)
			""";

	private static final String COUNT = """
			select part,
			       count(*) filter (where points = 2) as twos,
			       count(*) filter (where points = 1) as ones,
			       count(*) filter (where points = 0) as zeros
			from cases
			group by part
			""";

	private static final String LIST = """
			select key, code, procedure, points
			from cases
			where {part}
			  and key collate "C" > :after
			order by key collate "C"
			limit :most
			""";

	private final JdbcClient jdbc;

	private final IndicatorSettings settings;

	private final Clock clock;

	CountingCases(JdbcClient jdbc, IndicatorSettings settings, Clock clock) {
		this.jdbc = jdbc;
		this.settings = settings;
		this.clock = clock;
	}

	/** How the cases were judged, for each agency that they count for. */
	Map<String, Tally> count(Cases cases, Period period, Offices offices) {
		Map<String, Tally> tallies = new HashMap<>();
		asking(cases, COUNT, period, offices).query((row) -> {
			tallies.put(row.getString("part"),
					new Tally(row.getLong("twos"), row.getLong("ones"), row.getLong("zeros")));
		});
		return tallies;
	}

	/** Those of one part, in order of their keys, from after the given one. */
	List<Case> list(Cases cases, Part part, Period period, Offices offices, String after, int most) {
		return asking(cases, LIST.replace("{part}", part.condition()), period, offices).param("after", after)
			.param("most", most)
			.query((row, number) -> new Case(row.getString("key"), row.getString("code"), row.getString("procedure"),
					row.getInt("points")))
			.list();
	}

	private JdbcClient.StatementSpec asking(Cases cases, String what, Period period, Offices offices) {
		var now = this.clock.instant();
		return this.jdbc.sql(CASES.replace("{cases}", cases.sql()) + what)
			.param("agencies", offices.agencies())
			.param("parts", offices.parts())
			.param("from", period.from())
			.param("to", period.to())
			.param("begin", Timestamp.from(period.span().start()))
			.param("finish", Timestamp.from(period.span().end()))
			.param("asOf", Timestamp.from(earlier(period.span().end(), now)))
			.param("supplements", this.settings.supplements())
			.param("dissatisfied", this.settings.dissatisfied());
	}

	/** What has not come yet is judged by how it stands. */
	private static Instant earlier(Instant one, Instant other) {
		return one.isBefore(other) ? one : other;
	}

}
