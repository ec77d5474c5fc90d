package vn.motcua.dossier;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;

import vn.motcua.calendar.OfficialTime;
import vn.motcua.testing.Http;
import vn.motcua.web.Paging;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the reports say is open now, each step for itself, held against the steps that
 * people have before them.
 */
record OpenAtWork(Http http, JdbcClient jdbc) {

	/**
	 * @param codes of all dossiers that are looked at
	 */
	void requireSame(List<String> codes, Instant now, String as) {
		var officers = new Asked("officers", "H13.105", "t.assignee is not null", codes, now);
		assertThat(officers.reported("open")).as(as).isEqualTo(officers.atWork("true"));
		assertThat(officers.reported("overdue")).as(as).isEqualTo(officers.atWork(Asked.OVERDUE));
		var opinions = new Asked("consultations", "H13.106", "t.kind = 'CONSULTATION'", codes, now);
		assertThat(opinions.reported("open")).as(as).isEqualTo(opinions.atWork("true"));
		assertThat(opinions.reported("overdue")).as(as).isEqualTo(opinions.atWork(Asked.OVERDUE));
	}

	private final class Asked {

		private static final String OVERDUE = "d.state = 'PROCESSING' and t.due_at <= :now";

		private final String report;

		private final String unit;

		private final String which;

		private final List<String> codes;

		private final Instant now;

		Asked(String report, String unit, String which, List<String> codes, Instant now) {
			this.report = report;
			this.unit = unit;
			this.which = which;
			this.codes = codes;
			this.now = now;
		}

		List<String> reported(String cell) {
			var today = OfficialTime.dateOf(this.now);
			return OpenAtWork.this.http.as("manager")
				.get("/api/reports/" + this.report + "/dossiers?agency=" + this.unit + "&from=" + today + "&to=" + today
						+ "&cell=" + cell + "&limit=" + Paging.MOST)
				.is(200)
				.json()
				.path("items")
				.valueStream()
				.filter((item) -> this.codes.contains(item.path("code").asString()))
				.map((item) -> item.path("code").asString() + " " + item.path("step").asString() + " "
						+ (item.path("officer").isString() ? item.path("officer").asString() : "-") + " "
						+ item.path("id").asString())
				.sorted()
				.toList();
		}

		List<String> atWork(String how) {
			return OpenAtWork.this.jdbc.sql("""
					select concat_ws(' ', d.code, t.activity, coalesce(t.assignee, '-'), t.id) as open
					from task as t
					join dossier as d on d.id = t.dossier
					where t.closed_at is null
					  and d.code = any(:codes)
					  and t.agency = :unit
					  and %s
					  and %s
					""".formatted(this.which, how))
				.param("codes", this.codes.toArray(String[]::new))
				.param("unit", this.unit)
				.param("now", Timestamp.from(this.now))
				.query((row, number) -> row.getString("open"))
				.list()
				.stream()
				.sorted()
				.toList();
		}

	}

}
