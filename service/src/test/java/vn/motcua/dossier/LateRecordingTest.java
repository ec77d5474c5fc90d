package vn.motcua.dossier;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.motcua.access.Actor;
import vn.motcua.access.Role;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.refusal.Refusal;

import static org.assertj.core.api.Assertions.assertThat;

/** How far back who writes down what happened at the counter. */
class LateRecordingTest {

	/** Written down on Monday, the 10th of March 2025, at eight. */
	@ParameterizedTest
	@CsvSource(nullValues = "-",
			value = { "2025-03-03T08:12:00, CLERK, -, -", "2025-02-28T16:00:00, CLERK, -, recorded-too-late",
					"2025-02-28T16:00:00, CLERK, Mất điện, recorded-too-late",
					"2025-02-28T16:00:00, OFFICER, -, recorded-too-late",
					"2025-02-28T16:00:00, MANAGER, -, late-reason-required",
					"2025-02-28T16:00:00, MANAGER, Mất điện, -", "2018-01-02T08:00:00, ADMIN, -, -" })
	void a_clerk_writes_down_what_happened_and_later_a_manager_with_the_reason(String at, Role role,
			@Nullable String reason, @Nullable String refused) {
		var act = new Act(Desk.at(at), Desk.at("2025-03-10T08:00:00"), "x", null);
		var by = new Performer.Person(new Actor("x", "X", "H13.101", Set.of(role)));
		var objection = new LateRecording(5).objection(act, "at", reason, WorkingCalendar.standard(List.of()), by);
		assertThat(objection.map(Refusal::code).orElse(null)).isEqualTo(refused);
		assertThat(new LateRecording(5).objection(act, "at", reason, WorkingCalendar.standard(List.of()),
				new Performer.Import()))
			.isEmpty();
	}

}
