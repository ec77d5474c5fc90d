package vn.motcua.foresight;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.motcua.calendar.CalendarFixture;
import vn.motcua.calendar.DeadlineLedger;
import vn.motcua.calendar.Ground;
import vn.motcua.calendar.OfficialTime;
import vn.motcua.calendar.TimeLimit;
import vn.motcua.calendar.WorkingCalendar;

import static org.assertj.core.api.Assertions.assertThat;

/** Received on Monday, 3 March 2025, at 8:00, with a limit of three working days. */
class StandingTest {

	private static final WorkingCalendar CALENDAR = CalendarFixture.announced();

	private static final TimeLimit LIMIT = TimeLimit.workingDays(3);

	private static final Ground GROUND = new Ground("Nộp lệ phí", null, "officer");

	private final DeadlineLedger running = DeadlineLedger.EMPTY.start(at("2025-03-03T08:00"), LIMIT);

	private static Instant at(String local) {
		return LocalDateTime.parse(local).atZone(OfficialTime.ZONE).toInstant();
	}

	private static Standing standing(DeadlineLedger ledger, boolean anew, @Nullable String openedAt) {
		return new Standing(UUID.randomUUID(), "H13.101", Objects.requireNonNull(ledger.dueAt(CALENDAR)), ledger, LIMIT,
				anew, null, new Place("H13.101", "1.004873", "appraisal"), null,
				(openedAt != null) ? at(openedAt) : null);
	}

	@Test
	void counts_the_office_time_until_the_appointment_and_since_the_step_was_opened() {
		var situation = standing(this.running, false, "2025-03-03T08:00").at(at("2025-03-04T07:00"), CALENDAR);
		assertThat(situation.elapsed()).isEqualTo(420);
		assertThat(situation.left()).isEqualTo(3 * 480);
	}

	@Test
	void has_less_than_nothing_left_when_the_appointment_has_passed() {
		var standing = standing(this.running, false, "2025-03-03T08:00");
		assertThat(standing.left(at("2025-03-07T08:00"), CALENDAR)).isEqualTo(-60);
		assertThat(standing.isLate(at("2025-03-07T08:00"))).isTrue();
		assertThat(standing.isLate(at("2025-03-06T17:00"))).isFalse();
	}

	@Test
	void keeps_what_was_left_while_a_payment_is_awaited() {
		var waiting = standing(this.running.stop(at("2025-03-04T08:00"), GROUND), false, "2025-03-03T08:00");
		assertThat(waiting.left(at("2025-04-01T08:00"), CALENDAR)).isEqualTo(3 * 480 - 60);
		assertThat(waiting.at(at("2025-04-01T08:00"), CALENDAR).elapsed()).isEqualTo(480);
		assertThat(waiting.isLate(at("2025-04-01T08:00"))).isFalse();
	}

	@Test
	void does_not_count_for_the_step_what_the_clock_stood_still() {
		var ledger = this.running.stop(at("2025-03-04T08:00"), GROUND).resume(at("2025-03-10T07:00"));
		var situation = standing(ledger, false, "2025-03-03T08:00").at(at("2025-03-10T07:30"), CALENDAR);
		assertThat(situation.elapsed()).isEqualTo(480 + 30);
	}

	@Test
	void will_have_the_whole_limit_when_a_supplement_is_brought() {
		var waiting = standing(this.running.stop(at("2025-03-04T08:00"), GROUND), true, null);
		assertThat(waiting.left(at("2025-04-01T07:00"), CALENDAR)).isEqualTo(4 * 480);
		assertThat(waiting.at(at("2025-04-01T07:00"), CALENDAR).elapsed()).isZero();
	}

}
