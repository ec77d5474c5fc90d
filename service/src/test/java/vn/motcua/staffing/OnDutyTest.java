package vn.motcua.staffing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

import vn.motcua.access.Actor;
import vn.motcua.access.Role;

import static org.assertj.core.api.Assertions.assertThat;

/** Who is there and who stands in for whom, by hand and without a database. */
class OnDutyTest {

	private static final Instant NOON = Instant.parse("2026-03-03T05:00:00Z");

	private final Map<String, Actor> people = new TreeMap<>();

	private final List<Absence> absences = new ArrayList<>();

	OnDutyTest() {
		for (var name : List.of("an", "binh", "chi", "dung")) {
			this.people.put(name, new Actor(name, name, "H13.101", Set.of(Role.APPROVER)));
		}
	}

	/** Away that day. */
	private void away(String person, String substitute, Mark mark, String... fields) {
		awayFrom("2026-03-03", "2026-03-03", person, substitute, mark, fields);
	}

	private void awayFrom(String from, String until, String person, String substitute, Mark mark, String... fields) {
		this.absences.add(new Absence(UUID.randomUUID(), person, Edge.read(from, "from"), Edge.read(until, "until"),
				Absence.Kind.LEAVE, substitute, mark, person + "-" + substitute,
				Fields.of(Set.copyOf(Arrays.asList(fields))), null));
	}

	private static Actor with(String name, Role... roles) {
		return new Actor(name, name, "H13.101", Set.of(roles));
	}

	private OnDuty at(Instant at) {
		return new OnDuty(new Rota(this.absences), (name) -> Optional.ofNullable(this.people.get(name)), at);
	}

	/** Whose work that person has, with mark and fields. */
	private Set<String> has(String substitute) {
		return at(NOON).standsInFor(substitute)
			.stream()
			.map((standing) -> standing.absent().username() + " " + standing.mark() + " "
					+ standing.fields().stream().sorted().toList())
			.collect(Collectors.toSet());
	}

	@Nested
	class A_substitute {

		@Test
		void has_the_work_of_the_absent_person_and_nobody_else_has() {
			away("an", "binh", Mark.KT);
			assertThat(has("binh")).containsExactly("an KT []");
			assertThat(has("chi")).isEmpty();
			assertThat(at(NOON).standInsOf("an", Role.APPROVER, "Hộ tịch")).containsExactly("binh");
			assertThat(at(NOON).standsInFor("binh").getFirst().decisionNumber()).isEqualTo("an-binh");
		}

		@Test
		void has_it_in_the_fields_of_the_decision_only() {
			away("an", "binh", Mark.KT, "Hộ tịch");
			away("an", "chi", Mark.KT, "Chứng thực");
			assertThat(at(NOON).standInsOf("an", Role.APPROVER, "Hộ tịch")).containsExactly("binh");
			assertThat(at(NOON).standInsOf("an", Role.APPROVER, "Chứng thực")).containsExactly("chi");
			assertThat(at(NOON).standInsOf("an", Role.APPROVER, "Đất đai")).isEmpty();
			assertThat(at(NOON).standsInFor("binh").getFirst().covers("Chứng thực")).isFalse();
		}

		@Test
		void has_it_in_the_roles_that_both_have() {
			people.put("an", with("an", Role.OFFICER, Role.APPROVER, Role.MANAGER));
			people.put("binh", with("binh", Role.APPROVER, Role.SEAL));
			away("an", "binh", Mark.KT);
			var standing = at(NOON).standsInFor("binh").getFirst();
			assertThat(standing.roles()).containsExactly(Role.APPROVER);
			assertThat(standing.has(Role.APPROVER, Role.OFFICER)).isTrue();
			assertThat(standing.has(Role.OFFICER, Role.SEAL)).isFalse();
			assertThat(at(NOON).standInsOf("an", Role.OFFICER, "Hộ tịch")).isEmpty();
			assertThat(at(NOON).standInsOf("an", Role.SEAL, "Hộ tịch")).isEmpty();
			assertThat(at(NOON).standInsOf("an", Role.APPROVER, "Hộ tịch")).containsExactly("binh");
		}

		@Test
		void has_nothing_of_someone_with_whom_he_shares_no_role() {
			people.put("binh", with("binh", Role.CLERK));
			away("an", "binh", Mark.KT);
			assertThat(has("binh")).isEmpty();
		}

		@Test
		void who_is_an_administrator_has_every_role_but_does_not_make_one() {
			people.put("an", with("an", Role.ADMIN));
			away("an", "binh", Mark.KT);
			assertThat(at(NOON).standsInFor("binh").getFirst().roles()).containsExactly(Role.APPROVER);
			people.put("binh", with("binh", Role.ADMIN));
			assertThat(at(NOON).standsInFor("binh").getFirst().roles()).doesNotContain(Role.ADMIN)
				.contains(Role.APPROVER, Role.CLERK);
		}

		@Test
		void does_not_count_once_he_has_left() {
			away("an", "binh", Mark.KT);
			people.remove("binh");
			assertThat(has("binh")).isEmpty();
			assertThat(at(NOON).standInsOf("an", Role.APPROVER, "Hộ tịch")).isEmpty();
		}

		@Test
		void has_nothing_of_someone_who_has_left() {
			away("an", "binh", Mark.KT);
			people.remove("an");
			assertThat(has("binh")).isEmpty();
			assertThat(at(NOON).standInsOf("an", Role.APPROVER, "Hộ tịch")).isEmpty();
		}

		@Test
		void who_is_away_may_still_come_in_but_is_not_counted_on() {
			away("an", "binh", Mark.KT);
			away("binh", "chi", Mark.KT);
			assertThat(has("binh")).containsExactly("an KT []");
			assertThat(at(NOON).standInsOf("an", Role.APPROVER, "Hộ tịch")).containsExactly("chi");
		}

	}

	@Nested
	class A_chain {

		@Test
		void carries_the_work_on_with_the_mark_of_the_last() {
			away("an", "binh", Mark.KT);
			away("binh", "chi", Mark.TL);
			assertThat(has("chi")).containsExactlyInAnyOrder("binh TL []", "an TL []");
		}

		@Test
		void of_any_length_holds() {
			away("an", "binh", Mark.KT);
			away("binh", "chi", Mark.KT);
			away("chi", "dung", Mark.KT);
			assertThat(has("dung")).containsExactlyInAnyOrder("an KT []", "binh KT []", "chi KT []");
		}

		@Test
		void never_passes_an_authorisation_on() {
			away("an", "binh", Mark.TUQ);
			away("binh", "chi", Mark.KT);
			assertThat(has("binh")).containsExactly("an TUQ []");
			assertThat(has("chi")).containsExactly("binh KT []");
			assertThat(at(NOON).standInsOf("an", Role.APPROVER, "Hộ tịch")).isEmpty();
		}

		@Test
		void may_end_in_an_authorisation() {
			away("an", "binh", Mark.KT);
			away("binh", "chi", Mark.TUQ);
			away("chi", "dung", Mark.KT);
			assertThat(has("chi")).containsExactlyInAnyOrder("an TUQ []", "binh TUQ []");
			assertThat(has("dung")).containsExactly("chi KT []");
		}

		@Test
		void covers_what_all_its_links_cover() {
			away("an", "binh", Mark.KT, "Hộ tịch", "Chứng thực");
			away("binh", "chi", Mark.KT, "Chứng thực", "Đất đai");
			assertThat(has("chi")).containsExactlyInAnyOrder("an KT [Chứng thực]", "binh KT [Chứng thực, Đất đai]");
		}

		@Test
		void breaks_where_the_links_have_nothing_in_common() {
			away("an", "binh", Mark.KT, "Hộ tịch");
			away("binh", "chi", Mark.KT, "Đất đai");
			assertThat(has("chi")).containsExactly("binh KT [Đất đai]");
		}

		@Test
		void breaks_where_someone_in_between_has_not_the_role() {
			away("an", "binh", Mark.KT);
			away("binh", "chi", Mark.KT);
			people.put("binh", with("binh", Role.OFFICER));
			assertThat(has("chi")).isEmpty();
			assertThat(at(NOON).standInsOf("an", Role.APPROVER, "Hộ tịch")).isEmpty();
		}

		@Test
		void breaks_where_someone_has_left() {
			away("an", "binh", Mark.KT);
			away("binh", "chi", Mark.KT);
			people.remove("binh");
			assertThat(has("chi")).isEmpty();
		}

		@Test
		void in_a_circle_ends() {
			away("an", "binh", Mark.KT);
			away("binh", "an", Mark.KT);
			assertThat(has("an")).containsExactly("binh KT []");
			assertThat(at(NOON).standInsOf("an", Role.APPROVER, "Hộ tịch")).isEmpty();
		}

		@RepeatedTest(200)
		void is_seen_alike_from_both_ends(RepetitionInfo repetition) {
			var random = new Random(repetition.getCurrentRepetition());
			var names = List.copyOf(people.keySet());
			// The last may have lost the role.
			people.put("dung", with("dung", random.nextBoolean() ? Role.APPROVER : Role.CLERK));
			for (int count = 0; count < 6; count++) {
				var person = names.get(random.nextInt(4));
				var substitute = names.get(random.nextInt(4));
				var fields = random.nextBoolean() ? new String[0] : new String[] { random.nextBoolean() ? "x" : "y" };
				if (!person.equals(substitute)) {
					away(person, substitute, Mark.values()[random.nextInt(3)], fields);
				}
			}
			for (var absent : names) {
				var counted = names.stream()
					.filter((name) -> at(NOON).isPresent(name))
					.filter((name) -> at(NOON).standsInFor(name)
						.stream()
						.anyMatch((one) -> one.absent().username().equals(absent) && one.covers("x")
								&& one.has(Role.APPROVER)))
					.toList();
				assertThat(at(NOON).standInsOf(absent, Role.APPROVER, "x")).as("%s of %s", absent, absences)
					.containsExactlyInAnyOrderElementsOf(counted);
			}
		}

	}

	@Nested
	class An_absence {

		@Test
		void in_days_lasts_from_the_first_midnight_to_the_last() {
			awayFrom("2026-03-02", "2026-03-03", "an", "binh", Mark.KT);
			assertThat(isPresent("2026-03-01T23:59:59.999+07:00")).isTrue();
			assertThat(isPresent("2026-03-02T00:00:00+07:00")).isFalse();
			assertThat(isPresent("2026-03-03T23:59:59.999+07:00")).isFalse();
			assertThat(isPresent("2026-03-04T00:00:00+07:00")).isTrue();
		}

		@Test
		void in_moments_lasts_up_to_the_last() {
			awayFrom("2026-03-02T08:00:00+07:00", "2026-03-02T10:00:00+07:00", "an", "binh", Mark.KT);
			assertThat(isPresent("2026-03-02T07:59:59.999+07:00")).isTrue();
			assertThat(isPresent("2026-03-02T08:00:00+07:00")).isFalse();
			assertThat(isPresent("2026-03-02T10:00:00+07:00")).isTrue();
		}

		@Test
		void of_someone_who_has_left_does_not_bring_him_back() {
			people.remove("an");
			assertThat(isPresent("2026-03-02T08:00:00+07:00")).isFalse();
		}

		private boolean isPresent(String moment) {
			return at(Edge.read(moment, "at").first()).isPresent("an");
		}

	}

	@Nested
	class A_reason {

		@Test
		void names_the_substitute_who_is_away_too() {
			away("an", "binh", Mark.KT);
			away("binh", "an", Mark.KT);
			assertThat(why("Hộ tịch"))
				.isEqualTo("an (an) is away until 2026-03-03, and the substitute binh (binh) is away too");
		}

		@Test
		void says_that_an_authorisation_is_not_passed_on() {
			away("an", "binh", Mark.TUQ);
			away("binh", "chi", Mark.KT);
			assertThat(why("Hộ tịch"))
				.endsWith("binh (binh) is away too, whose written authorisation (TUQ) cannot be passed on");
		}

		@Test
		void says_that_no_substitute_is_named_for_the_field() {
			away("an", "binh", Mark.KT, "Đất đai");
			assertThat(why("Hộ tịch")).endsWith("and no substitute is named for the field Hộ tịch");
		}

		@Test
		void says_that_someone_has_left() {
			away("an", "binh", Mark.KT);
			people.remove("binh");
			assertThat(why("Hộ tịch")).endsWith("and the substitute binh no longer works here");
			people.remove("an");
			assertThat(why("Hộ tịch")).isEqualTo("an no longer works here");
		}

		@Test
		void says_that_someone_no_longer_has_the_role() {
			away("an", "binh", Mark.KT);
			people.put("binh", with("binh", Role.CLERK));
			assertThat(why("Hộ tịch")).endsWith("and the substitute binh (binh) no longer has the role APPROVER");
			people.put("an", with("an", Role.CLERK));
			assertThat(why("Hộ tịch")).isEqualTo("an (an) no longer has the role APPROVER");
		}

		private String why(String field) {
			return new WhyNobody(at(NOON)).actsFor("an", Role.APPROVER, field);
		}

	}

}
