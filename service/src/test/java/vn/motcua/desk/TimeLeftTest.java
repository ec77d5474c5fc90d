package vn.motcua.desk;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import vn.motcua.calendar.OfficialTime;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.desk.TimeLeft.Urgency;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is left is said in working time. Monday is 2 March 2026, office hours are the
 * standard ones.
 */
class TimeLeftTest {

	private static final WorkingCalendar CALENDAR = WorkingCalendar.standard(List.of());

	private static final Instant FRIDAY_AT_FIVE = at("2026-03-06T17:00");

	@Nested
	class Before_the_deadline {

		@Test
		void days_are_working_days() {
			assertThat(left("2026-03-02T09:00", FRIDAY_AT_FIVE)).isEqualTo(new TimeLeft(Urgency.CALM, 4, 0));
			assertThat(left("2026-02-27T09:00", FRIDAY_AT_FIVE)).isEqualTo(new TimeLeft(Urgency.CALM, 5, 0));
		}

		@Test
		void the_last_working_day_but_one_is_soon() {
			assertThat(left("2026-03-05T16:59", FRIDAY_AT_FIVE)).isEqualTo(new TimeLeft(Urgency.SOON, 1, 0));
		}

		@Test
		void a_weekend_between_is_no_time_at_all() {
			assertThat(left("2026-03-06T16:00", at("2026-03-09T17:00"))).isEqualTo(new TimeLeft(Urgency.SOON, 1, 0));
		}

		@Test
		void the_last_day_is_told_in_office_hours_without_the_break() {
			var left = left("2026-03-06T11:00", FRIDAY_AT_FIVE);
			assertThat(left).isEqualTo(new TimeLeft(Urgency.TODAY, 0, 240));
			assertThat(left.hours()).isEqualTo(4);
			assertThat(left.minutesOfHour()).isZero();
		}

		@Test
		void a_weekend_that_ends_in_it_is_told_in_hours() {
			assertThat(left("2026-03-07T08:00", at("2026-03-07T09:00")).urgency()).isEqualTo(Urgency.TODAY);
		}

	}

	@Nested
	class After_the_deadline {

		@Test
		void the_same_day_is_told_in_hours() {
			assertThat(left("2026-03-06T10:30", at("2026-03-06T09:00"))).isEqualTo(new TimeLeft(Urgency.LATE, 0, 90));
		}

		@Test
		void later_ones_in_working_days() {
			assertThat(left("2026-03-10T08:00", FRIDAY_AT_FIVE)).isEqualTo(new TimeLeft(Urgency.LATE, 2, 0));
		}

	}

	@Test
	void without_a_deadline_nothing_is_left() {
		var left = TimeLeft.until(null, FRIDAY_AT_FIVE, CALENDAR);
		assertThat(left.urgency()).isEqualTo(Urgency.NONE);
		assertThat(left.key()).isEqualTo("left.NONE");
	}

	private static TimeLeft left(String now, Instant due) {
		return TimeLeft.until(due, at(now), CALENDAR);
	}

	private static Instant at(String local) {
		return LocalDateTime.parse(local).atZone(OfficialTime.ZONE).toInstant();
	}

}
