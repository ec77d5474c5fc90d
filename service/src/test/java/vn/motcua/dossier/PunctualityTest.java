package vn.motcua.dossier;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
