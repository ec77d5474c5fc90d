package vn.motcua.analysis;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;

import org.junit.jupiter.api.Test;

import vn.motcua.calendar.OfficialTime;
import vn.motcua.calendar.Period;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How many events a second become facts, and how long each report over a quarter takes.
 */
class FactsBenchmark {

	private static final int PIECES = 12;

	private static final int LIVES = 1000;

	private static final int CALLS = 11;

	private static final Period QUARTER = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31));

	private final FactsFixture office = new FactsFixture();

	@Test
	void takes_in_ten_thousand_events_a_second() {
		var lives = new Lives(1);
		long events = 0;
		for (int piece = 0; piece < PIECES; piece++) {
			var told = lives.told(LIVES);
			this.office.write(told);
			events += told.size();
		}
		this.office.jdbc.sql("analyze").update();
		var begin = System.nanoTime();
		this.office.catchUp(Telling.BATCH);
		var perSecond = events * 1e9 / (System.nanoTime() - begin);
		System.out.printf("facts: %,.0f events a second, of %,d of %,d dossiers%n", perSecond, events, PIECES * LIVES);
		this.office.jdbc.sql("analyze").update();
		Reports.ALL.values().stream().sorted(Comparator.comparing(Report::name)).forEach(this::measure);
		assertThat(perSecond).isGreaterThan(10_000);
	}

	private void measure(Report report) {
		var answering = this.office.answering(Clock.fixed(Story.at("2026-06-01T08:00"), OfficialTime.ZONE));
		var question = new Question(report, report.usualGrouping(), QUARTER, null);
		var times = new long[CALLS];
		for (int call = 0; call < CALLS; call++) {
			var begin = System.nanoTime();
			answering.report(question, FactsFixture.ASKING);
			times[call] = System.nanoTime() - begin;
		}
		Arrays.sort(times);
		System.out.printf("%s: median of %d calls %d ms%n", report.name(), CALLS,
				Duration.ofNanos(times[CALLS / 2]).toMillis());
	}

}
