package vn.motcua.dossier;

import java.math.BigDecimal;
import java.util.Map;

import org.junit.jupiter.api.Test;

import vn.motcua.calendar.Ground;
import vn.motcua.calendar.Share;
import vn.motcua.calendar.TimeLimit;
import vn.motcua.procedure.Channel;
import vn.motcua.refusal.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Tạm dừng, tiếp tục. */
class SuspensionTest {

	private static final Ground PAYMENT = new Ground("Nộp lệ phí", "Luật Phí và lệ phí 2015", "officer");

	private static void suspend(Dossier dossier, String local) {
		Suspension.begin(dossier, PAYMENT, Desk.act(local));
	}

	private static void resume(Dossier dossier, String local, Terms terms) {
		Suspension.end(dossier, null, Desk.act(local), terms);
	}

	@Test
	void keeps_the_working_time_that_was_left() {
		var dossier = Desk.received();
		suspend(dossier, "2025-03-05T17:00:00");
		assertThat(dossier.getState()).isEqualTo(DossierState.AWAITING_PAYMENT);
		resume(dossier, "2025-03-12T07:00:00", Desk.TERMS);
		// One whole day was left.
		assertThat(dossier.getDueAt()).isEqualTo(Desk.at("2025-03-12T17:00:00"));
		assertThat(Desk.task(dossier).getDueAt()).isEqualTo(dossier.getDueAt());
	}

	@Test
	void may_come_any_number_of_times_and_loses_nothing_of_an_earlier_one() {
		var dossier = Desk.received();
		for (var times : new String[][] { { "2025-03-04T07:00:00", "2025-03-05T07:00:00", "2025-03-07T17:00:00" },
				{ "2025-03-06T07:00:00", "2025-03-10T07:00:00", "2025-03-11T17:00:00" },
				{ "2025-03-11T07:00:00", "2025-03-20T07:00:00", "2025-03-20T17:00:00" } }) {
			suspend(dossier, times[0]);
			resume(dossier, times[1], Desk.TERMS);
			assertThat(dossier.getDueAt()).isEqualTo(Desk.at(times[2]));
		}
		assertThat(dossier.getLedger().entries()).hasSize(7);
		assertThat(dossier.getLedger().dueAt(Desk.TERMS.calendar())).isEqualTo(dossier.getDueAt());
	}

	@Test
	void moves_the_deadlines_of_those_who_were_asked_along() {
		var dossier = Desk.at(TaskKind.CONSULTATION);
		suspend(dossier, "2025-03-05T08:00:00");
		resume(dossier, "2025-03-10T13:30:00", Desk.TERMS);
		// Two hours were left until ten.
		assertThat(Desk.task(dossier).getDueAt()).isEqualTo(Desk.at("2025-03-10T15:30:00"));
	}

	@Test
	void moves_the_share_of_an_open_step_along() {
		var terms = Desk.shared(Map.of("appraisal", new Share(new BigDecimal("0.5"), TimeLimit.Unit.WORKING_DAYS)));
		var dossier = Desk.handedIn(Channel.COUNTER);
		Receipt.receive(dossier, null, Desk.act(Desk.MONDAY, "clerk"), terms);
		dossier.open(Desk.open("APPRAISAL"), Desk.act(Desk.MONDAY, "clerk"), terms);
		// Half a day of eight hours from 08:12.
		assertThat(Desk.task(dossier).getDueAt()).isEqualTo(Desk.at("2025-03-03T14:12:00"));
		suspend(dossier, "2025-03-03T13:42:00");
		resume(dossier, "2025-03-06T16:45:00", terms);
		assertThat(Desk.task(dossier).getDueAt()).isEqualTo(Desk.at("2025-03-07T07:15:00"));
	}

	@Test
	void is_not_begun_twice_nor_ended_unbegun() {
		var dossier = Desk.received();
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> resume(dossier, "2025-03-04T07:00:00", Desk.TERMS))
			.extracting(Refusal::code)
			.isEqualTo("not-suspended");
		suspend(dossier, "2025-03-04T07:00:00");
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> suspend(dossier, "2025-03-05T07:00:00"))
			.extracting(Refusal::code)
			.isEqualTo("not-in-this-state");
	}

	@Test
	void is_not_possible_while_the_applicant_is_asked_for_more() {
		var dossier = Desk.incomplete(Desk.received(), "2025-03-04T09:00:00");
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> suspend(dossier, "2025-03-05T07:00:00"))
			.extracting(Refusal::code)
			.isEqualTo("not-in-this-state");
	}

}
