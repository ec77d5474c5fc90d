package vn.motcua.indicators;

import java.time.LocalDate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.api.Test;

import vn.motcua.agency.TreeAsOf;
import vn.motcua.calendar.Period;
import vn.motcua.testing.OwnDatabaseTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tiến độ giải quyết: what was open when the period ended is judged by how it stood then.
 */
@OwnDatabaseTest
class ProgressTest {

	private static final Period MARCH = new Period(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31));

	private final SmallOffice office = new SmallOffice();

	private String progress(Period period) {
		var progress = this.office.evaluating
			.evaluate(new NationalIndicators(SmallOffice.SETTINGS),
					new IndicatorQuery(period, "H13.101", false, TreeAsOf.THEN), SmallOffice.ASKING)
			.own()
			.indicators()
			.getFirst();
		return progress.numerator() + " of " + progress.denominator();
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = {
			// received, due, ended, how, supplements; in time of all
			"2026-03-02 | 2026-03-05 | 2026-03-05 | ON_TIME      | 0; 1 of 1",
			"2026-03-02 | 2026-03-05 | 2026-03-05 | ON_TIME      | 1; 1 of 1",
			"2026-03-02 | 2026-03-05 | 2026-03-05 | ON_TIME      | 2; 0 of 1",
			"2026-03-02 | 2026-03-05 | 2026-03-06 | LATE         | 0; 0 of 1",
			"2026-03-02 | 2026-03-05 | 2026-03-04 | STOPPED      | 0; 1 of 1",
			"2026-03-02 | 2026-03-05 | 2026-03-31 | STOPPED_LATE | 0; 0 of 1",
			"2026-02-27 | 2026-03-03 | 2026-03-01 | EARLY        | 0; 1 of 1",
			"2026-02-20 | 2026-02-27 | 2026-02-28 | LATE         | 0; 0 of 0",
			"2026-04-01 | 2026-04-06 | 2026-04-02 | EARLY        | 0; 0 of 0",
			"2026-03-31 | 2026-04-03 | 2026-04-01 | EARLY        | 0; 1 of 1",
			"2026-03-31 | 2026-04-03 | -          | -            | 0; 1 of 1",
			"2026-03-25 | 2026-03-31 | 2026-04-01 | LATE         | 0; 0 of 1",
			"2026-03-25 | 2026-04-01 | 2026-04-02 | LATE         | 0; 1 of 1",
			"2026-03-25 | 2026-04-01 | -          | -            | 2; 0 of 1" })
	void counts_whoever_was_there_and_whether_he_was_in_time(String life, String expected) {
		this.office.dossiers("A | H13.101 | 1.004873 | COUNTER | " + life + " | - | no | -");
		assertThat(progress(MARCH)).isEqualTo(expected);
	}

	@Test
	void takes_off_the_time_for_which_the_applicant_was_waited() {
		this.office.dossiers("A | H13.101 | 1.004873 | COUNTER | 2026-03-20 | 2026-03-25 | - | - | 1 | - | no | -");
		this.office.journal("A", "2026-03-20T10:00", "PROCESSING", "2026-03-25T17:00");
		this.office.journal("A", "2026-03-24T10:00", "AWAITING_SUPPLEMENT", "2026-03-25T17:00");
		assertThat(progress(MARCH)).isEqualTo("1 of 1");
	}

	@Test
	void says_of_a_past_day_what_was_true_then() {
		// Overdue at the end of March; asked for more in April, with a later appointment.
		this.office.dossiers(
				"A | H13.101 | 1.004873 | COUNTER | 2026-03-20 | 2026-04-20 | 2026-04-17 | EARLY | 1 | - | no | -");
		this.office.journal("A", "2026-03-20T10:00", "PROCESSING", "2026-03-25T17:00");
		this.office.journal("A", "2026-04-01T09:00", "AWAITING_SUPPLEMENT", "2026-03-25T17:00");
		this.office.journal("A", "2026-04-15T09:00", "PROCESSING", "2026-04-20T17:00");
		assertThat(progress(MARCH)).isEqualTo("0 of 1");
		assertThat(progress(new Period(MARCH.from(), LocalDate.of(2026, 4, 10)))).isEqualTo("1 of 1");
		assertThat(progress(new Period(MARCH.from(), LocalDate.of(2026, 4, 30)))).isEqualTo("1 of 1");
	}

	@Test
	void judges_what_is_open_by_now_where_the_period_has_not_ended() {
		// It is the first of June at ten.
		this.office.dossiers("""
				A | H13.101 | 1.004873 | COUNTER | 2026-05-25 | 2026-06-01 | - | - | 0 | - | no | -
				B | H13.101 | 1.004873 | COUNTER | 2026-05-25 | 2026-05-29 | - | - | 0 | - | no | -
				""");
		assertThat(progress(new Period(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 12, 31)))).isEqualTo("1 of 2");
	}

}
