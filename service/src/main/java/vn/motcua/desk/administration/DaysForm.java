package vn.motcua.desk.administration;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

import vn.motcua.desk.Typed;
import vn.motcua.dossier.DayRequest;
import vn.motcua.refusal.Refusal;

/**
 * Days that are to become otherwise: chosen on the sheet of the year, or as a list.
 *
 * @param list the days as lines; where it is given the rest does not count
 */
record DaysForm(@DateTimeFormat(iso = ISO.DATE) @Nullable List<LocalDate> dates, DayRequest.@Nullable Kind kind,
		@Nullable String name, @Nullable String list) {

	DaysForm {
		dates = Typed.all(dates);
	}

	List<DayRequest> days() {
		if (this.list != null && !this.list.isBlank()) {
			return HolidayList.read(this.list);
		}
		if (this.dates == null || this.dates.isEmpty()) {
			throw Refusal.rule("no-days", "Choose at least one day, or paste a list.");
		}
		return this.dates.stream().sorted().map((date) -> new DayRequest(date, this.kind, this.name)).toList();
	}

}
