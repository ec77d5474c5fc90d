package vn.motcua.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

import vn.motcua.testing.Answer;
import vn.motcua.testing.Bodies;
import vn.motcua.testing.Footprints;
import vn.motcua.testing.Http;
import vn.motcua.testing.OneStopShop;
import vn.motcua.testing.ServiceTest;
import vn.motcua.testing.Walk;

import static org.assertj.core.api.Assertions.assertThat;

/** Phê duyệt, phân công hàng loạt: many tasks in one call. */
@ServiceTest
class ManyDecisionsTest {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final Http http;

	private final OneStopShop shop;

	private final Footprints footprints;

	ManyDecisionsTest(Http http, OneStopShop shop, Footprints footprints) {
		this.http = http;
		this.shop = shop;
		this.footprints = footprints;
	}

	private static ArrayNode items(Iterable<String> tasks, String outcome) {
		var items = JSON.createArrayNode();
		tasks.forEach((task) -> items.add(Bodies.decision(outcome).put("task", task)));
		return items;
	}

	private Answer decide(String username, ArrayNode items) {
		return this.http.as(username).post("/api/tasks/decisions", items).is(200);
	}

	@Nested
	class A_list_of_decisions {

		@Test
		void answers_for_each_and_lets_one_that_fails_harm_no_other() {
			var good = shop.walkTo("APPROVAL");
			var done = shop.walkTo("SEALING");
			var items = items(List.of(good.task(), done.task(), UUID.randomUUID().toString()), "APPROVE");
			items.add(Bodies.decision("MAYBE").put("task", good.task()));
			items.add(JSON.createArrayNode());
			var answer = decide("approver", items);
			assertThat(answer.at("/0/ok")).as(answer.text()).isEqualTo("true");
			assertThat(answer.at("/0/task")).isEqualTo(good.task());
			assertThat(answer.at("/0/problem")).isNull();
			assertThat(answer.at("/1/problem/code")).isEqualTo("wrong-role");
			assertThat(answer.at("/2/problem/status")).isEqualTo("404");
			assertThat(answer.at("/3/problem/status")).isEqualTo("422");
			assertThat(answer.at("/4/problem/code")).isEqualTo("bad-item");
			assertThat(good.again().open()).containsExactly("SEALING");
			assertThat(done.again().open()).containsExactly("SEALING");
		}

		@Test
		void that_is_only_tried_changes_nothing_and_says_what_would_be_refused() {
			var walk = shop.walkTo("APPROVAL");
			var items = items(List.of(walk.task(), walk.task()), "APPROVE");
			items.add(Bodies.decision("REFUSE").put("task", walk.task()));
			footprints.none(() -> {
				var answer = http.as("approver").post("/api/tasks/decisions?dryRun=true", items).is(200);
				assertThat(answer.at("/0/ok")).as(answer.text()).isEqualTo("true");
				assertThat(answer.at("/2/problem/code")).isEqualTo("note-required");
			});
		}

		@Test
		void checks_the_right_for_each_item_and_not_for_the_list() {
			var own = shop.walkTo("APPROVAL");
			var foreign = shop.receive(Bodies.dossier().put("agency", "H13.104"));
			var answer = decide("approver", items(List.of(own.task(), foreign.task()), "APPROVE"));
			assertThat(answer.at("/0/ok")).isEqualTo("true");
			assertThat(answer.at("/1/problem/code")).isEqualTo("unknown-task");
		}

		@Test
		void sent_again_under_its_key_is_not_done_twice() {
			var walk = shop.walkTo("APPROVAL");
			var items = items(List.of(walk.task()), "APPROVE");
			var caller = http.as("approver").once(UUID.randomUUID().toString());
			var first = caller.post("/api/tasks/decisions", items).is(200);
			footprints.none(() -> assertThat(caller.post("/api/tasks/decisions", items).is(200).text())
				.isEqualTo(first.text()));
			caller.post("/api/tasks/decisions", items(List.of(walk.task()), "REFUSE")).isProblem(422, "key-reused");
		}

		@ParameterizedTest
		@ValueSource(strings = { "[]", "{}", "\"x\"", "1" })
		void has_one_to_five_hundred_items(String body) {
			http.as("approver").post("/api/tasks/decisions", body).isProblem(422, "bad-list");
			var tooMany = JSON.createArrayNode();
			for (int count = 0; count <= 500; count++) {
				tooMany.add(Bodies.decision("APPROVE"));
			}
			http.as("approver").post("/api/tasks/decisions", tooMany).isProblem(422, "bad-list");
		}

	}

	@Test
	void five_hundred_are_decided_in_one_call() {
		List<Walk> walks = new ArrayList<>();
		for (int count = 0; count < 500; count++) {
			walks.add(this.shop.receive());
		}
		var started = System.nanoTime();
		var answer = decide("officer", items(walks.stream().map(Walk::task).toList(), "PROPOSE_APPROVAL"));
		var seconds = (System.nanoTime() - started) / 1e9;
		assertThat(answer.json().size()).isEqualTo(500);
		answer.json().forEach((item) -> assertThat(item.path("ok").asBoolean()).as(item.toString()).isTrue());
		assertThat(seconds).as("seconds for 500 decisions").isLessThan(20);
	}

	@Nested
	class A_list_of_assignments {

		@Test
		void takes_tasks_from_their_holder_with_the_reason_in_the_journal() {
			var one = shop.walkTo("APPROVAL");
			var other = shop.walkTo("APPROVAL");
			http.as("approver").post(one.taskPath() + "/claim").is(200);
			var items = JSON.createArrayNode();
			for (Walk walk : List.of(one, other)) {
				items.addObject().put("task", walk.task()).put("to", "deputy").put("reason", "Nghỉ ốm");
			}
			items.addObject().put("task", other.task()).put("to", "seal");
			var answer = http.as("manager").post("/api/tasks/assignments", items).is(200);
			assertThat(answer.at("/1/ok")).isEqualTo("true");
			assertThat(answer.at("/2/problem/code")).isEqualTo("wrong-role");
			assertThat(one.again().last().at("/tasks/0/assignee")).isEqualTo("deputy");
			assertThat(one.told("note")).endsWith("Nghỉ ốm");
			assertThat(one.told("actor")).endsWith("manager");
		}

	}

}
