package vn.motcua.calendar;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.calendar.Times.ANNOUNCED;
import static vn.motcua.calendar.Times.GROUND;
import static vn.motcua.calendar.Times.at;

/** What the authority used of the time. */
class TimeUsedTest {

	private static final DeadlineLedger STARTED = DeadlineLedger.EMPTY.start(at("2026-03-02T08:00"),
			TimeLimit.workingDays(5));

	private static TimeUsed used(DeadlineLedger ledger, String from, String until) {
		return ledger.used(at(from), at(until), ANNOUNCED);
	}

	@Nested
	class A_clock_that_runs {

		@Test
		void counts_office_hours_and_no_night() {
			assertThat(used(STARTED, "2026-03-02T16:00", "2026-03-03T08:30").minutes()).isEqualTo(60 + 90);
		}

		@Test
		void does_not_count_the_day_on_which_it_begins() {
			assertThat(used(STARTED, "2026-03-02T08:00", "2026-03-02T16:00").workingDays()).isZero();
			assertThat(used(STARTED, "2026-03-06T08:00", "2026-03-10T07:01").workingDays()).isEqualTo(2);
		}

		@Test
		void goes_on_over_an_extension_and_an_apology() {
			var ledger = STARTED.extend(at("2026-03-03T08:00"), at("2026-03-20T17:00"), GROUND, ANNOUNCED)
				.reappoint(at("2026-03-04T08:00"), at("2026-03-25T17:00"), GROUND, ANNOUNCED);
			assertThat(used(ledger, "2026-03-02T08:00", "2026-03-05T08:00"))
				.isEqualTo(used(STARTED, "2026-03-02T08:00", "2026-03-05T08:00"));
		}

	}

	@Nested
	class A_clock_that_stood_still {

		private final DeadlineLedger stopped = STARTED.stop(at("2026-03-03T09:00"), GROUND);

		@Test
		void leaves_out_what_the_applicant_took() {
			var resumed = this.stopped.resume(at("2026-03-05T10:00"));
			assertThat(used(resumed, "2026-03-02T08:00", "2026-03-06T11:00"))
				.isEqualTo(new TimeUsed(used(STARTED, "2026-03-02T08:00", "2026-03-03T09:00").minutes()
						+ used(STARTED, "2026-03-05T10:00", "2026-03-06T11:00").minutes(), 2));
		}

		@Test
		void keeps_what_was_used_before_the_limit_began_again() {
			var restarted = this.stopped.restart(at("2026-03-05T10:00"));
			assertThat(used(restarted, "2026-03-02T08:00", "2026-03-06T11:00"))
				.isEqualTo(used(this.stopped.resume(at("2026-03-05T10:00")), "2026-03-02T08:00", "2026-03-06T11:00"));
		}

		@Test
		void uses_nothing_while_it_stands() {
			assertThat(used(this.stopped, "2026-03-04T08:00", "2026-03-05T08:00")).isEqualTo(new TimeUsed(0, 0));
		}

		@Test
		void counts_from_the_resumption_for_what_began_meanwhile() {
			var resumed = this.stopped.resume(at("2026-03-05T10:00"));
			assertThat(used(resumed, "2026-03-04T08:00", "2026-03-05T11:00").minutes()).isEqualTo(60);
		}

	}

	@Nested
	class A_clock_that_has_not_started {

		@Test
		void lets_the_wait_for_acceptance_count() {
			assertThat(used(DeadlineLedger.EMPTY, "2026-03-02T08:00", "2026-03-02T09:00").minutes()).isEqualTo(60);
		}

	}

	/** Whatever stops and goes on: what was used and what stood still is all there is. */
	@Property(tries = 200)
	@Domain(AnyTime.class)
	@Domain(DomainContext.Global.class)
	void used_and_still_time_add_up(@ForAll WorkingCalendar calendar, @ForAll Instant start,
			@ForAll @Size(max = 8) List<@IntRange(min = 0, max = 10_000) Integer> pauses) {
		var ledger = DeadlineLedger.EMPTY.start(start, TimeLimit.workingDays(3));
		var at = start;
		long still = 0;
		for (int minutes : pauses) {
			var next = at.plus(minutes, ChronoUnit.MINUTES);
			still += ledger.isRunning() ? 0 : calendar.minutesBetween(at, next);
			at = next;
			ledger = ledger.isRunning() ? ledger.stop(at, GROUND)
					: (minutes % 2 == 0) ? ledger.resume(at) : ledger.restart(at);
		}
		var used = ledger.used(start, at, calendar);
		assertThat(used.minutes() + still).isEqualTo(calendar.minutesBetween(start, at));
		assertThat(used.workingDays()).isBetween(0, calendar.workingDaysBetween(start, at));
	}

}
