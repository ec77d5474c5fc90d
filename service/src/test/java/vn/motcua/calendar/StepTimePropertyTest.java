package vn.motcua.calendar;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

import static org.assertj.core.api.Assertions.assertThat;

/** How the time of a step is measured out, and counted back. */
@Domain(AnyTime.class)
@Domain(DomainContext.Global.class)
class StepTimePropertyTest {

	@Property
	void so_many_minutes_before_are_so_many_minutes_until(@ForAll WorkingCalendar calendar, @ForAll Instant until,
			@ForAll @IntRange(min = 1, max = 5000) int minutes) {
		var before = calendar.before(until, minutes);
		assertThat(calendar.minutesBetween(before, until)).isEqualTo(minutes);
		// The last such moment: a minute later one fewer is left.
		assertThat(calendar.minutesBetween(before.plusSeconds(60), until)).isEqualTo(minutes - 1);
	}

	@Property
	void so_many_minutes_after_are_so_many_minutes_since(@ForAll WorkingCalendar calendar, @ForAll Instant from,
			@ForAll @IntRange(min = 1, max = 5000) int minutes) {
		var after = calendar.after(from, minutes);
		assertThat(calendar.minutesBetween(from, after)).isEqualTo(minutes);
		assertThat(calendar.minutesBetween(from, after.minusSeconds(60))).isEqualTo(minutes - 1);
	}

	@Property
	void before_undoes_after_and_after_undoes_before(@ForAll WorkingCalendar calendar, @ForAll Instant moment,
			@ForAll @IntRange(min = 1, max = 5000) int minutes) {
		// Only from an end of a minute worked is there nothing in between to choose from.
		var worked = calendar.after(moment, 1);
		assertThat(calendar.after(calendar.before(worked, minutes), minutes)).isEqualTo(worked);
		var begun = calendar.before(moment, 1);
		assertThat(calendar.before(calendar.after(begun, minutes), minutes)).isEqualTo(begun);
	}

	@Property
	void whole_days_from_an_opening_end_at_a_close(@ForAll WorkingCalendar calendar, @ForAll LocalDate date,
			@ForAll @IntRange(min = 1, max = 30) int days) {
		var day = calendar.nextWorkingDay(date);
		var opening = calendar.openingOf(day);
		for (int count = 1; count < days; count++) {
			day = calendar.nextWorkingDay(day);
		}
		assertThat(calendar.after(opening, days(BigDecimal.valueOf(days)))).isEqualTo(calendar.closeOf(day));
	}

	@Property
	void a_larger_share_never_ends_earlier(@ForAll WorkingCalendar calendar, @ForAll Instant from,
			@ForAll @BigRange(min = "0.001", max = "40") @Scale(3) BigDecimal one,
			@ForAll @BigRange(min = "0.001", max = "40") @Scale(3) BigDecimal other, @ForAll boolean inHours) {
		var unit = inHours ? TimeLimit.Unit.HOURS : TimeLimit.Unit.WORKING_DAYS;
		assertThat(calendar.after(from, new Share(one.min(other), unit)))
			.isBeforeOrEqualTo(calendar.after(from, new Share(one.max(other), unit)));
	}

	@Property
	void a_share_in_hours_is_office_time_to_the_minute(@ForAll WorkingCalendar calendar, @ForAll Instant from,
			@ForAll @BigRange(min = "0.001", max = "100") @Scale(3) BigDecimal hours) {
		var minutes = hours.multiply(BigDecimal.valueOf(60)).setScale(0, RoundingMode.CEILING).longValue();
		assertThat(calendar.minutesBetween(from, calendar.after(from, new Share(hours, TimeLimit.Unit.HOURS))))
			.isEqualTo(minutes);
	}

	@Property
	void working_days_before_are_so_many_working_days_away(@ForAll WorkingCalendar calendar, @ForAll Instant moment,
			@ForAll @IntRange(min = 1, max = 30) int days) {
		var before = calendar.workingDaysBefore(moment, days);
		var date = OfficialTime.dateOf(before);
		assertThat(OfficialTime.at(before).toLocalTime()).isEqualTo(OfficialTime.at(moment).toLocalTime());
		assertThat(calendar.isWorkingDay(date)).isTrue();
		assertThat(date.datesUntil(OfficialTime.dateOf(moment)).filter(calendar::isWorkingDay).count()).isEqualTo(days);
	}

	private static Share days(BigDecimal value) {
		return new Share(value, TimeLimit.Unit.WORKING_DAYS);
	}

}
