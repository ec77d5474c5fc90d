package vn.motcua.analysis;

import java.time.Clock;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.motcua.calendar.OfficialTime;

/**
 * What procedures usually take (thời gian giải quyết thực tế), of the last twelve months.
 */
@Component
public class UsualTimes {

	/** Fewer say nothing of what is usual, and might tell of single people. */
	private static final int ENOUGH = 5;

	private final JdbcClient jdbc;

	private final Clock clock;

	UsualTimes(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * What it takes at one agency, or anywhere.
	 * @param within the agency and those below it
	 */
	public UsualTime of(String procedure, @Nullable String agency, Set<String> within) {
		var to = OfficialTime.dateOf(this.clock.instant());
		var from = to.minusYears(1).plusDays(1);
		return this.jdbc.sql("""
				select count(*) as results,
				       percentile_disc(0.5) within group (order by working_days) as median,
				       percentile_disc(0.9) within group (order by working_days) as ninety_percent
				from handling_fact -- index handling_fact_of_procedure
				where procedure = :procedure
				  and ended_on between :from and :to
				  and told_on(restated_on, reversed_on, :to)
				  and ended = 'RESULT_READY'
				  and working_days is not null
				  and agency = any(:agencies)
				""")
			.param("procedure", procedure)
			.param("from", from)
			.param("to", to)
			.param("agencies", within.toArray(String[]::new))
			.query((row, number) -> {
				var results = row.getLong("results");
				return (results >= ENOUGH)
						? new UsualTime(procedure, agency, from, to, true, results, row.getInt("median"),
								row.getInt("ninety_percent"))
						: new UsualTime(procedure, agency, from, to, false, null, null, null);
			})
			.single();
	}

}
