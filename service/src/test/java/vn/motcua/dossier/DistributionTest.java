package vn.motcua.dossier;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.motcua.testing.Bodies;
import vn.motcua.testing.Http;
import vn.motcua.testing.OneStopShop;
import vn.motcua.testing.ServiceTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Phân công tự động: how a unit deals out new work. */
@ServiceTest
class DistributionTest {

	private static final String UNIT = "H13.106";

	private final Http http;

	private final OneStopShop shop;

	private final DealingOutTasks dealing;

	private final Clock clock;

	private final TransactionTemplate transaction;

	private final TreeSet<String> officers = new TreeSet<>();

	DistributionTest(Http http, OneStopShop shop, DealingOutTasks dealing, Clock clock,
			PlatformTransactionManager transactions) {
		this.http = http;
		this.shop = shop;
		this.dealing = dealing;
		this.clock = clock;
		this.transaction = new TransactionTemplate(transactions);
	}

	@BeforeEach
	void three_officers() {
		for (int count = 0; count < 3; count++) {
			this.officers.add(hire("OFFICER"));
		}
	}

	@AfterEach
	void by_hand_again_and_nobody_there() {
		wants("BY_HAND");
		this.officers.forEach((name) -> this.http.as("admin").post("/api/users/" + name + "/deactivation").is(200));
	}

	private String hire(String role) {
		var name = "u" + UUID.randomUUID();
		this.http.as("admin")
			.post("/api/users",
					Map.of("username", name, "name", "Người mới", "agency", UNIT, "roles", List.of(role), "password",
							"mat-khau-dai"))
			.is(201);
		return name;
	}

	private void wants(String mode) {
		this.http.as("manager").post("/api/distribution", Map.of("agency", UNIT, "mode", mode)).is(200);
	}

	private Optional<String> deal(TaskKind kind, String... notTo) {
		return this.transaction.execute((status) -> this.dealing.to(kind, UNIT, this.clock.instant(), Set.of(notTo)));
	}

	private List<String> deal(int times) {
		List<String> dealt = new ArrayList<>();
		for (int count = 0; count < times; count++) {
			deal(TaskKind.APPRAISAL).ifPresent(dealt::add);
		}
		return dealt;
	}

	private void has(String officer) {
		var walk = this.shop.receive(Bodies.dossier().put("agency", UNIT));
		this.http.as("manager").post(walk.taskPath() + "/assignment", Map.of("to", officer)).is(200);
	}

	private String away(String officer, String substitute) {
		return String.valueOf(this.http.as("manager")
			.post("/api/absences",
					Map.of("user", officer, "from", "2026-01-01", "until", "2099-12-31", "kind", "LEAVE", "substitute",
							substitute, "mark", "TUQ", "decisionNumber", "7"))
			.is(201)
			.header("Location"));
	}

	@Nested
	class By_hand {

		@Test
		void nothing_is_dealt_out_and_that_is_the_usual() {
			assertThat(deal(TaskKind.APPRAISAL)).isEmpty();
			assertThat(http.as("manager").get("/api/distribution?agency=H13.05").is(200).at("/mode"))
				.isEqualTo("BY_HAND");
		}

	}

	@Nested
	class In_turn {

		@Test
		void each_has_his_turn_and_then_the_first_again() {
			wants("ROUND_ROBIN");
			var dealt = deal(7);
			assertThat(dealt.subList(0, 3)).containsExactlyInAnyOrderElementsOf(officers);
			assertThat(dealt.subList(3, 6)).isEqualTo(dealt.subList(0, 3));
			assertThat(dealt.getLast()).isEqualTo(dealt.getFirst());
		}

		@Test
		void who_is_away_has_left_or_may_not_is_passed_over() {
			wants("ROUND_ROBIN");
			var path = away(officers.first(), officers.last());
			assertThat(deal(4)).doesNotContain(officers.first()).contains(officers.last());
			http.as("manager").send("DELETE", path, null).is(204);
			assertThat(deal(4)).contains(officers.first());
			assertThat(deal(TaskKind.APPRAISAL, officers.first(), officers.last())).isPresent()
				.get()
				.isEqualTo(officers.higher(officers.first()));
			assertThat(deal(TaskKind.APPRAISAL, officers.toArray(String[]::new))).isEmpty();
		}

		@Test
		void what_is_sent_back_stays_with_the_one_who_knows_it() {
			wants("ROUND_ROBIN");
			var walk = shop.receive(Bodies.dossier().put("agency", UNIT));
			var officer = String.valueOf(walk.read().at("/tasks/0/assignee"));
			assertThat(officers).contains(officer);
			http.as(officer, "mat-khau-dai")
				.post(walk.taskPath() + "/decision", Bodies.decision("PROPOSE_APPROVAL"))
				.is(200);
			walk.again().decideTask("admin", "APPROVAL", Bodies.decision("SEND_BACK").put("note", "Thiếu căn cứ"));
			assertThat(walk.read().at("/tasks/0/kind")).isEqualTo("APPRAISAL");
			assertThat(walk.read().at("/tasks/0/assignee")).isEqualTo(officer);
		}

		@Test
		void only_the_work_of_officers_is_dealt_out() {
			wants("ROUND_ROBIN");
			assertThat(deal(TaskKind.APPROVAL)).isEmpty();
			assertThat(deal(TaskKind.CONSULTATION)).isPresent();
		}

		@Test
		void sixteen_at_once_still_alternate_exactly() throws Exception {
			wants("ROUND_ROBIN");
			Callable<List<String>> some = () -> deal(3);
			List<String> dealt = new ArrayList<>();
			try (var hands = Executors.newFixedThreadPool(16)) {
				for (var done : hands.invokeAll(Collections.nCopies(16, some))) {
					dealt.addAll(done.get());
				}
			}
			assertThat(dealt.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting())))
				.containsOnlyKeys(officers)
				.allSatisfy((name, count) -> assertThat(count).isEqualTo(16));
		}

		@Test
		void a_turn_that_came_to_nothing_is_given_again() {
			wants("ROUND_ROBIN");
			var lost = transaction.execute((status) -> {
				status.setRollbackOnly();
				return dealing.to(TaskKind.APPRAISAL, UNIT, clock.instant(), Set.of());
			});
			assertThat(deal(TaskKind.APPRAISAL)).isEqualTo(lost).isPresent();
		}

	}

	@Nested
	class By_load {

		@Test
		void it_goes_to_whoever_has_least_in_hand() {
			wants("BY_LOAD");
			assertThat(deal(TaskKind.APPRAISAL)).contains(officers.first());
			has(officers.first());
			has(officers.first());
			has(officers.higher(officers.first()));
			assertThat(deal(TaskKind.APPRAISAL)).contains(officers.last());
			has(officers.last());
			has(officers.last());
			assertThat(deal(TaskKind.APPRAISAL)).contains(officers.higher(officers.first()));
		}

	}

	@Nested
	class The_choice {

		@ParameterizedTest
		@CsvSource({ "clerk, 403", "officer, 403", "seal, 403", "approver, 200", "manager, 200", "admin, 200" })
		void is_made_by_those_who_lead(String username, int status) {
			http.as(username).post("/api/distribution", Map.of("agency", "H13.101", "mode", "BY_HAND")).is(status);
		}

		@Test
		void is_made_within_reach_of_what_there_is() {
			http.as("approver")
				.post("/api/distribution", Map.of("agency", "H13.103", "mode", "BY_LOAD"))
				.isProblem(403, "outside-agency");
			http.as("manager")
				.post("/api/distribution", Map.of("agency", "H99", "mode", "BY_LOAD"))
				.isProblem(422, "unknown-agency");
			http.as("manager").post("/api/distribution", Map.of("agency", "H13.101")).isProblem(422);
			http.as("approver").get("/api/distribution?agency=H13.103").isProblem(403, "outside-agency");
		}

	}

}
