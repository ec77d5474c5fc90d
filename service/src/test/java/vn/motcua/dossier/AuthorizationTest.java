package vn.motcua.dossier;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import vn.motcua.access.Actor;
import vn.motcua.access.Role;
import vn.motcua.refusal.Refusal;
import vn.motcua.staffing.Mark;
import vn.motcua.staffing.Standing;

import static org.assertj.core.api.Assertions.assertThat;

/** Thẩm quyền: who may do what, in whose name; dossiers of H13.101, by hand. */
class AuthorizationTest {

	private static final String HERE = "H13.101";

	private static Actor actor(String agency, Role... roles) {
		return new Actor("x" + agency, "X", agency, Set.of(roles));
	}

	/** For someone absent with that role at that agency. */
	private static Capacity inTheNameOf(String agency, Role role, String... fields) {
		var absent = new Actor("absent", "A", agency, Set.of(role));
		return new Capacity(actor("H13.103", Role.values()),
				new Standing(absent, Mark.KT, Set.of(role), Set.of(fields), "7"));
	}

	private static @Nullable String code(Optional<Refusal> objection) {
		return objection.map(Refusal::code).orElse(null);
	}

	private static @Nullable String objection(Capacity capacity, TaskKind kind) {
		return code(Desk.AUTHORIZATION.objection(capacity, Desk.task(Desk.at(kind))));
	}

	@Nested
	class A_task {

		@ParameterizedTest
		@EnumSource(names = "APOLOGY", mode = EnumSource.Mode.EXCLUDE)
		void is_for_its_role_at_its_agency_and_above(TaskKind kind) {
			var agency = (kind == TaskKind.CONSULTATION) ? "H13.103" : HERE;
			var beside = (kind == TaskKind.CONSULTATION) ? HERE : "H13.103";
			for (Role role : Role.values()) {
				boolean may = role == kind.role() || role == Role.ADMIN;
				assertThat(objection(Capacity.own(actor(agency, role)), kind)).isEqualTo(may ? null : "wrong-role");
				assertThat(objection(Capacity.own(actor("H13", role)), kind)).isEqualTo(may ? null : "wrong-role");
				assertThat(objection(Capacity.own(actor(beside, role)), kind))
					.isEqualTo(may ? "outside-agency" : "wrong-role");
			}
		}

		@ParameterizedTest
		@CsvSource({ "H13.101, APPROVER, ", "H13, APPROVER, ", "H13.103, APPROVER, outside-agency",
				"H13.101, OFFICER, wrong-role" })
		void is_done_in_anothers_name_as_he_himself_could(String agency, Role role, @Nullable String refused) {
			assertThat(objection(inTheNameOf(agency, role), TaskKind.APPROVAL)).isEqualTo(refused);
		}

		@Test
		void is_done_in_anothers_name_in_the_fields_of_the_decision() {
			assertThat(objection(inTheNameOf(HERE, Role.APPROVER, "Hộ tịch"), TaskKind.APPROVAL)).isNull();
			assertThat(objection(inTheNameOf(HERE, Role.APPROVER, "Đất đai"), TaskKind.APPROVAL))
				.isEqualTo("outside-field");
		}

		@Test
		void is_offered_where_it_is_allowed() {
			for (TaskKind kind : EnumSet.of(TaskKind.APPRAISAL, TaskKind.APPROVAL, TaskKind.RESULT_RETURN)) {
				for (Capacity capacity : List.of(Capacity.own(actor(HERE, Role.OFFICER)),
						Capacity.own(actor("H13.103", Role.CLERK)), inTheNameOf(HERE, Role.APPROVER),
						inTheNameOf(HERE, Role.APPROVER, "Đất đai"), inTheNameOf("H13.103", Role.CLERK))) {
					assertThat(Desk.AUTHORIZATION.mayDo(capacity, kind, HERE, "Hộ tịch")).as("%s %s", kind, capacity)
						.isEqualTo(objection(capacity, kind) == null);
				}
			}
		}

		@ParameterizedTest
		@EnumSource
		void is_given_to_someone_by_those_who_lead_its_agency(Role role) {
			var task = Desk.task(Desk.received());
			boolean leads = EnumSet.of(Role.APPROVER, Role.MANAGER, Role.ADMIN).contains(role);
			assertThat(code(Desk.AUTHORIZATION.objectionToLead(Capacity.own(actor(HERE, role)), task)))
				.isEqualTo(leads ? null : "wrong-role");
			assertThat(code(Desk.AUTHORIZATION.objectionToLead(Capacity.own(actor("H13.103", role)), task)))
				.isEqualTo(leads ? "outside-agency" : "wrong-role");
		}

	}

	@Nested
	class What_is_done_besides {

		private @Nullable String objection(String agency, Role role, Dossier dossier, CommandKind kind) {
			return code(Desk.AUTHORIZATION.objection(Capacity.own(actor(agency, role)), dossier, kind));
		}

		@ParameterizedTest
		@CsvSource({ "SUPPLEMENT, CLERK", "WITHDRAWAL, CLERK", "STOP, OFFICER APPROVER MANAGER",
				"SUSPENSION, OFFICER APPROVER", "RESUMPTION, OFFICER APPROVER", "EXTENSION, APPROVER MANAGER",
				"APOLOGY, OFFICER APPROVER MANAGER", "RECALL, OFFICER", "CORRECTION, CLERK OFFICER",
				"RESULT_CORRECTION, CLERK APPROVER MANAGER", "REOPENING, APPROVER MANAGER" })
		void is_for_its_roles(CommandKind kind, String roles) {
			for (Role role : Role.values()) {
				boolean may = role == Role.ADMIN || List.of(roles.split(" ")).contains(role.name());
				assertThat(objection(HERE, role, Desk.received(), kind)).as("%s %s", kind, role)
					.isEqualTo(may ? null : "wrong-role");
			}
		}

		@ParameterizedTest
		@EnumSource
		void is_for_the_agency_that_received_it_and_none_beside(CommandKind kind) {
			assertThat(objection("H13.103", Role.ADMIN, Desk.received(), kind)).isEqualTo("outside-agency");
			assertThat(objection("H13", Role.ADMIN, Desk.received(), kind)).isNull();
		}

		@ParameterizedTest
		@EnumSource
		void is_for_the_agency_that_resolves_it_unless_it_is_the_counters(CommandKind kind) {
			var counters = kind == CommandKind.SUPPLEMENT || kind == CommandKind.WITHDRAWAL;
			assertThat(objection("H13.03", Role.ADMIN, Desk.receivedFor("H13.03"), kind))
				.isEqualTo(counters ? "outside-agency" : null);
		}

		@ParameterizedTest
		@EnumSource
		void is_not_for_an_agency_that_is_only_asked(CommandKind kind) {
			assertThat(objection("H13.103", Role.ADMIN, Desk.at(TaskKind.CONSULTATION), kind))
				.isEqualTo("outside-agency");
		}

		@Test
		void is_for_the_counter_that_received_it_and_for_whoever_has_it_in_hand() {
			var away = Desk.receivedFor("H13.03");
			assertThat(objection(HERE, Role.CLERK, away, CommandKind.CORRECTION)).isNull();
			assertThat(objection("H13.03", Role.OFFICER, away, CommandKind.CORRECTION)).isNull();
			assertThat(objection("H13.03", Role.CLERK, away, CommandKind.CORRECTION)).isEqualTo("outside-agency");
			assertThat(objection("H13.103", Role.OFFICER, away, CommandKind.CORRECTION)).isEqualTo("not-in-hand");
		}

		@Test
		void is_permitted_to_whom_it_is_not_refused() {
			assertThat(Desk.AUTHORIZATION.permitted(actor("H13.03", Role.OFFICER), Desk.receivedFor("H13.03")))
				.containsExactlyInAnyOrder(CommandKind.STOP, CommandKind.SUSPENSION, CommandKind.RESUMPTION,
						CommandKind.APOLOGY, CommandKind.RECALL, CommandKind.CORRECTION);
			assertThat(Desk.AUTHORIZATION.permitted(actor("H13.103", Role.ADMIN), Desk.received())).isEmpty();
		}

	}

	@Nested
	class A_capacity {

		@Test
		void takes_up_what_is_in_its_own_hands_or_in_nobodys() {
			var own = Capacity.own(actor(HERE, Role.APPROVER));
			assertThat(own.mayTakeUp(null)).isTrue();
			assertThat(own.mayTakeUp("xH13.101")).isTrue();
			assertThat(own.mayTakeUp("another")).isFalse();
			assertThat(Capacity.own(actor(HERE, Role.ADMIN)).mayTakeUp("another")).isTrue();
		}

		@Test
		void takes_up_in_anothers_name_what_is_in_his_hands() {
			var forHim = inTheNameOf(HERE, Role.APPROVER);
			assertThat(forHim.mayTakeUp("absent")).isTrue();
			assertThat(forHim.mayTakeUp("another")).isFalse();
			// Not even an administrator, who may in his own name.
			assertThat(forHim.mayTakeUp("xH13.103")).isFalse();
		}

	}

	@Nested
	class What_the_counter_did_long_ago {

		private Authorization authorization() {
			return Desk.AUTHORIZATION;
		}

		@Test
		void is_a_managers_to_write_down_within_his_reach() {
			var manager = Capacity.own(actor(HERE, Role.MANAGER));
			var elsewhere = Capacity.own(actor("H13.103", Role.MANAGER));
			var officer = Capacity.own(actor(HERE, Role.OFFICER));
			var result = Desk.task(Desk.at(TaskKind.RESULT_RETURN));
			assertThat(authorization().objection(manager, result)).isPresent();
			assertThat(authorization().objectionLongAgo(manager, result)).isEmpty();
			assertThat(code(authorization().objectionLongAgo(elsewhere, result))).isEqualTo("outside-agency");
			assertThat(code(authorization().objectionLongAgo(officer, result))).isEqualTo("wrong-role");
			var dossier = Desk.received();
			assertThat(code(authorization().objectionLongAgo(manager, Desk.task(dossier)))).isEqualTo("wrong-role");
			assertThat(authorization().objectionLongAgo(manager, dossier, CommandKind.WITHDRAWAL)).isEmpty();
			assertThat(code(authorization().objectionLongAgo(elsewhere, dossier, CommandKind.WITHDRAWAL)))
				.isEqualTo("outside-agency");
			assertThat(code(authorization().objectionLongAgo(manager, dossier, CommandKind.RECALL)))
				.isEqualTo("wrong-role");
			assertThat(code(authorization().objectionLongAgo(officer, dossier, CommandKind.WITHDRAWAL)))
				.isEqualTo("wrong-role");
		}

		@Test
		void leaves_the_counter_to_who_serves_it() {
			var dossier = Desk.received();
			assertThat(authorization().servesCounter(Capacity.own(actor(HERE, Role.CLERK)), dossier)).isTrue();
			assertThat(authorization().servesCounter(Capacity.own(actor("H13.103", Role.CLERK)), dossier)).isFalse();
			assertThat(authorization().servesCounter(Capacity.own(actor(HERE, Role.MANAGER)), dossier)).isFalse();
		}

	}

}
