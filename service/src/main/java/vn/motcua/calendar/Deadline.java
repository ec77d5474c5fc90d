package vn.motcua.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A moment promised to the applicant (ngày hẹn trả), with its explanation.
 *
 * @param days every date from that of the start to that of the deadline, once and in
 * order
 */
public record Deadline(Instant dueAt, List<Day> days) {

	/** One date on the way, whether it counts towards the limit, and why. */
	public record Day(LocalDate date, boolean counts, DayReason reason) {
	}

	public Deadline {
		days = List.copyOf(days);
	}

	/**
	 * Years on the way whose calendar is not known: an announcement may move the
	 * deadline.
	 */
	@JsonProperty
	public SortedSet<Integer> unpublishedYears() {
		SortedSet<Integer> years = new TreeSet<>();
		for (Day day : this.days) {
			if (day.reason() instanceof DayReason.UnpublishedYear unpublished) {
				years.add(unpublished.year());
			}
		}
		return years;
	}

}
