package vn.motcua.outside;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/**
 * Makes dossiers whose past adds up to a published report: for each figure of the report
 * as many dossiers as it says, spread over the period.
 *
 * @param inTime resolved early or on time, of which {@code cancelled} were withdrawn
 */
record PublishedPeriod(LocalDate from, LocalDate to, int carriedOver, int received, int inTime, int late,
		int pendingInTime, int pendingOverdue, int cancelled) {

	/** 1 December 2020 to 31 May 2021, a city of 12 wards and communes. */
	static final PublishedPeriod HALF_YEAR = new PublishedPeriod(LocalDate.of(2020, 12, 1), LocalDate.of(2021, 5, 31),
			50, 21_601, 21_567, 0, 84, 0, 33);

	/** The year 2020 of Đắk Glong district. */
	static final PublishedPeriod DISTRICT_YEAR = new PublishedPeriod(LocalDate.of(2020, 1, 1),
			LocalDate.of(2020, 12, 31), 1982, 57_028, 57_502, 187, 1246, 75, 0);

	/** Three working days. */
	private static final String SHORT = "1.004873";

	/** Twenty-five working days. */
	private static final String LONG = "1.001699";

	int total() {
		return this.carriedOver + this.received;
	}

	/** Writes a line for each dossier. */
	void write(Writer out) {
		int carriedLeft = this.carriedOver;
		for (int number = 0; number < total(); number++) {
			var fate = fate(number);
			boolean carried = carriedLeft > 0 && fate != Fate.PENDING_IN_TIME;
			carriedLeft -= carried ? 1 : 0;
			line(out, number, fate, carried);
		}
	}

	private Fate fate(int number) {
		int rest = number;
		if (rest < this.late) {
			return Fate.LATE;
		}
		rest -= this.late;
		if (rest < this.pendingOverdue) {
			return Fate.PENDING_OVERDUE;
		}
		rest -= this.pendingOverdue;
		if (rest < this.cancelled) {
			return Fate.CANCELLED;
		}
		rest -= this.cancelled;
		return (rest < this.inTime - this.cancelled) ? Fate.IN_TIME : Fate.PENDING_IN_TIME;
	}

	private void line(Writer out, int number, Fate fate, boolean carried) {
		var receivedAt = receivedAt(number, fate, carried);
		// What was carried over is resolved on the first day of the period, everything
		// else on its own.
		var handledAt = carried ? this.from.atTime(8, 0) : receivedAt;
		var history = switch (fate) {
			case IN_TIME -> steps(handledAt.plusMinutes(20));
			case LATE -> steps(handledAt.plusDays(20));
			case CANCELLED -> "{\"action\": \"WITHDRAWAL\", \"reason\": \"Người dân xin rút\", \"at\": \"%s\"}"
				.formatted(text(handledAt.plusMinutes(30)));
			case PENDING_IN_TIME, PENDING_OVERDUE -> "";
		};
		var channel = (number % 5 == 0) ? "ONLINE" : (number % 7 == 0) ? "POSTAL" : "COUNTER";
		try {
			out.write("""
					{"externalId": "%s-%d", "procedure": "%s", "agency": "H13.%d", "channel": "%s", \
					"applicant": {"kind": "CITIZEN", "name": "Công dân %d"}, "receivedAt": "%s", "history": [%s]}
					""".formatted(this.from, number, fate.isSlow(carried) ? LONG : SHORT, 101 + number % 6, channel,
					number, text(receivedAt), history));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private LocalDateTime receivedAt(int number, Fate fate, boolean carried) {
		if (carried) {
			return this.from.minusDays(1).atTime(9, 0);
		}
		if (fate == Fate.PENDING_IN_TIME) {
			return this.to.minusDays(2).atTime(9, 0);
		}
		// Late and overdue ones must have been received long enough before the end.
		long days = ChronoUnit.DAYS.between(this.from, this.to) - (fate.isUnpunctual() ? 40 : 0);
		return this.from.plusDays(number % (days + 1)).atTime(8, number % 60);
	}

	private static String steps(LocalDateTime at) {
		return """
				{"task": "APPRAISAL", "outcome": "PROPOSE_APPROVAL", "at": "%s"}, \
				{"task": "APPROVAL", "outcome": "APPROVE", "at": "%s"}, \
				{"task": "SEALING", "outcome": "SEAL", "at": "%s"}, \
				{"task": "RESULT_RETURN", "outcome": "RETURN", "at": "%s"}""".formatted(text(at),
				text(at.plusMinutes(10)), text(at.plusMinutes(20)), text(at.plusHours(2)));
	}

	private static String text(LocalDateTime at) {
		return at + ":00+07:00";
	}

	/** How a dossier stands at the end of the period. */
	private enum Fate {

		IN_TIME, LATE, CANCELLED, PENDING_IN_TIME, PENDING_OVERDUE;

		boolean isUnpunctual() {
			return this == LATE || this == PENDING_OVERDUE;
		}

		/**
		 * What is still in time when the period ends, or was when it began, has a long
		 * limit.
		 */
		boolean isSlow(boolean carried) {
			return this == PENDING_IN_TIME || (carried && !isUnpunctual());
		}

	}

}
