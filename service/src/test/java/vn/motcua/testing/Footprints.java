package vn.motcua.testing;

import java.util.Map;
import java.util.TreeMap;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What commands leave behind in the tables, so that one that left something is seen. */
public final class Footprints {

	private final JdbcClient jdbc;

	Footprints(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** How much there is of everything, with how often dossiers were changed. */
	public Footprint now() {
		var counts = new TreeMap<String, Long>();
		this.jdbc.sql("""
				select (select count(*) from dossier) as dossiers,
				       (select sum(version) from dossier) as versions,
				       (select count(*) from dossier where overdue_since is not null) as overdue,
				       (select count(*) from task) as tasks,
				       (select count(*) from task where closed_at is not null) as closed,
				       (select count(*) from task where assignee is not null) as assigned,
				       (select count(*) from journal) as events,
				       (select sum(last) from code_counter) as codes,
				       (select sum(last) from register_counter) as registered,
				       (select count(*) from idempotency_key) as keys,
				       (select count(*) from act_ru_execution) as executions,
				       (select count(*) from act_ru_event_subscr) as subscriptions,
				       (select count(*) from act_ru_variable) as variables
				""")
			.query()
			.singleRow()
			.forEach((what, count) -> counts.put(what, (count instanceof Number number) ? number.longValue() : 0L));
		return new Footprint(counts);
	}

	/** Fails if the action left anything. */
	public void none(Runnable action) {
		var before = now();
		action.run();
		assertThat(now()).isEqualTo(before);
	}

	/** How much there was at a moment. */
	public record Footprint(Map<String, Long> counts) {

		public long of(String what) {
			return this.counts.getOrDefault(what, 0L);
		}

	}

}
