package vn.motcua.timetable;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import vn.motcua.calendar.OpenDay;
import vn.motcua.calendar.Shift;

/** What is sent to change an agency's office hours from a date on. */
public record OfficeHoursRequest(@NotBlank(message = "Name the agency.") String agency,
		@NotNull(message = "Say from which date on the hours hold.") LocalDate validFrom,
		@NotEmpty(message = "Give at least one day with its shifts.") @Size(max = 7,
				message = "A week has seven days.") List<@Valid @NotNull(message = "A day is missing.") Day> days) {

	/** One weekday on which the office opens. */
	public record Day(@NotNull(message = "Name the day of the week.") DayOfWeek day,
			@NotEmpty(message = "Give at least one shift, or leave the day out.") @Size(max = 12,
					message = "A day has at most 12 shifts.") List<@Valid @NotNull(
							message = "A shift is missing.") Hours> shifts) {
	}

	/** One shift. */
	public record Hours(@NotNull(message = "Say when the shift opens.") LocalTime opens,
			@NotNull(message = "Say when the shift closes.") LocalTime closes) {
	}

	public List<OpenDay> openDays() {
		return this.days.stream()
			.map((day) -> new OpenDay(day.day(),
					day.shifts().stream().map((hours) -> new Shift(hours.opens(), hours.closes())).toList()))
			.toList();
	}

}
