package vn.motcua.dossier;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.motcua.calendar.Ground;

import static org.assertj.core.api.Assertions.assertThat;

class PunctualityTest {

	@Test
	void is_nothing_before_receipt() {
		assertThat(Punctuality.of(Desk.submitted(), Desk.NOW)).isNull();
		var refused = Desk.submitted();
		Desk.decide(refused, Outcome.REFUSE, Desk.act("2025-03-04T09:00:00"), null);
		assertThat(Punctuality.of(refused, Desk.NOW)).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "2025-03-06T17:00:00, IN_TIME", "2025-03-06T17:00:01, OVERDUE" })
	void of_what_is_pending_is_overdue_after_the_appointment(String now, String word) {
		assertThat(Punctuality.of(Desk.received(), Desk.at(now))).isEqualTo(word);
	}

	@ParameterizedTest
	@CsvSource({ "2025-03-05T23:59:59, EARLY", "2025-03-06T00:00:00, ON_TIME", "2025-03-06T17:00:00, ON_TIME",
			"2025-03-06T17:00:01, LATE" })
	void of_a_result_goes_by_the_moment_it_was_ready(String readyAt, String word) {
		var dossier = Desk.at(TaskKind.SEALING);
		Desk.decide(dossier, Outcome.SEAL, Desk.act(readyAt), "RESULT_RETURN");
		assertThat(Punctuality.of(dossier, Desk.NOW)).isEqualTo(word);
		Desk.decide(dossier, Outcome.RETURN, Desk.act("2025-05-01T09:00:00"), null);
		assertThat(Punctuality.of(dossier, Desk.NOW)).isEqualTo(word);
	}

	/** Due on Thursday at five; stopped then, and ended on the Wednesday after. */
	@ParameterizedTest
	@CsvSource({ "2025-03-06T16:59:59, ON_TIME", "2025-03-06T17:00:00, ON_TIME", "2025-03-06T17:00:01, LATE",
			"2025-03-12T08:59:59, LATE" })
	void of_what_stood_still_when_it_was_cancelled_goes_by_the_stop(String stoppedAt, String word) {
		for (Interruption how : Interruption.values()) {
			var suspended = Desk.received();
			Suspension.begin(suspended, new Ground("Lệ phí", null, "officer"), Desk.act(stoppedAt));
			assertThat(Punctuality.of(suspended, Desk.NOW)).isEqualTo("IN_TIME");
			for (Dossier dossier : List.of(suspended, Desk.incomplete(Desk.received(), stoppedAt))) {
				dossier.takeNews(null);
				Ending.end(dossier, how, "Vì vậy", Desk.act("2025-03-12T09:00:00"), Desk.TERMS);
				assertThat(Punctuality.of(dossier, Desk.NOW)).isEqualTo(word);
				assertThat(Desk.last(dossier, how.event()).data()).containsEntry("late", word.equals("LATE"))
					.containsEntry("awaiting", true);
			}
		}
	}

	@Test
	void of_what_stopped_in_time_and_ran_again_goes_by_its_end() {
		var dossier = Desk.received();
		Suspension.begin(dossier, new Ground("Lệ phí", null, "officer"), Desk.act("2025-03-06T16:00:00"));
		Suspension.end(dossier, null, Desk.act("2025-03-10T09:00:00"), Desk.TERMS);
		Ending.end(dossier, Interruption.STOP, "Vì vậy", Desk.act("2025-03-11T09:00:00"), Desk.TERMS);
		assertThat(Punctuality.of(dossier, Desk.NOW)).isEqualTo("LATE");
	}

	@ParameterizedTest
	@CsvSource({ "2025-03-03T09:00:00, ON_TIME", "2025-03-06T17:00:00, ON_TIME", "2025-03-06T17:00:01, LATE" })
	void of_what_was_cancelled_goes_by_its_end(String endedAt, @Nullable String word) {
		for (Interruption how : Interruption.values()) {
			var dossier = Desk.received();
			Ending.end(dossier, how, "Vì vậy", Desk.act(endedAt), Desk.TERMS);
			assertThat(Punctuality.of(dossier, Desk.NOW)).isEqualTo(word);
		}
	}

}
