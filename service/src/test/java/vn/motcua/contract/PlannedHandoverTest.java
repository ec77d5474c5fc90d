package vn.motcua.contract;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.motcua.agency.AgencyFixture;
import vn.motcua.testing.Bodies;
import vn.motcua.testing.Founded;
import vn.motcua.testing.Http;
import vn.motcua.testing.OneStopShop;
import vn.motcua.testing.ServiceTest;
import vn.motcua.testing.Walk;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.testing.Founded.counts;
import static vn.motcua.testing.Founded.today;

/**
 * Handovers that are carried out later than they are made: on their day, or after a cut.
 */
@ServiceTest
class PlannedHandoverTest {

	private final Http http;

	private final OneStopShop shop;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final BeanFactory beans;

	private final Founded founded;

	PlannedHandoverTest(Http http, OneStopShop shop, JdbcClient jdbc, PlatformTransactionManager transactions,
			BeanFactory beans) {
		this.http = http;
		this.shop = shop;
		this.jdbc = jdbc;
		this.transaction = new TransactionTemplate(transactions);
		this.beans = beans;
		this.founded = new Founded(http);
	}

	private Walk receive(String agency) {
		return this.shop.receive(Bodies.dossier().put("agency", agency));
	}

	/** The day of whatever it plans has come. */
	private void itsDayComes(String predecessor) {
		change("update agency_succession set valid_from = ? where predecessor = ?", today(), predecessor);
		sweep();
	}

	/** By nobody who is known here. */
	private void change(String sql, Object... values) {
		this.transaction.executeWithoutResult((status) -> this.jdbc.sql(sql).params(List.of(values)).update());
	}

	private void sweep() {
		AgencyFixture.sweep(this.beans);
	}

	private boolean isClosed(String agency) {
		return this.jdbc.sql("select closed_on is not null from agency where id = ?")
			.param(agency)
			.query(Boolean.class)
			.single();
	}

	private void closeByHand(String agency) {
		change("update agency set closed_on = ? where id = ?", today(), agency);
		Awaitility.await()
			.until(() -> this.http.as("admin")
				.post("/api/dossiers", Bodies.dossier().put("agency", agency))
				.text()
				.contains("agency-closed"));
	}

	private long id(String predecessor) {
		return this.founded.told(predecessor).json().at("/items/0/id").asLong();
	}

	@Nested
	class A_planned_handover {

		@Test
		void is_carried_out_by_the_sweep_of_its_day() {
			try (var hired = new Hired(http)) {
				var old = founded.commune();
				var successor = founded.commune();
				var officer = hired.hire(old, "OFFICER");
				var walk = receive(old);
				founded.plan(old, successor).is(200);
				sweep();
				assertThat(walk.read().at("/agency")).isEqualTo(old);
				itsDayComes(old);
				assertThat(walk.read().at("/agency")).isEqualTo(successor);
				assertThat(http.as("admin").get("/api/users?q=" + officer).at("/items/0/agency")).isEqualTo(successor);
				assertThat(isClosed(old)).isTrue();
				var told = founded.told(old);
				assertThat(told.at("/items/0/completedAt")).isNotNull();
				assertThat(told.at("/items/0/moved/people")).isEqualTo("1");
			}
		}

		@Test
		void that_was_taken_back_meanwhile_is_left_alone() {
			var old = founded.commune();
			var walk = receive(old);
			founded.plan(old, founded.commune()).is(200);
			var id = id(old);
			http.as("admin").send("DELETE", Founded.path(old), null).is(204);
			// As by a sweep that read it before.
			AgencyFixture.carryOut(beans, id);
			assertThat(isClosed(old)).isFalse();
			assertThat(walk.read().at("/agency")).isEqualTo(old);
			assertThat(founded.told(old).at("/items/0/begunAt")).isNull();
		}

		@Test
		void that_another_replica_is_at_keeps_what_was_counted_first() {
			var old = founded.commune();
			receive(old);
			founded.hand(old, founded.commune());
			var before = founded.told(old).json();
			AgencyFixture.carryOut(beans, id(old));
			assertThat(founded.told(old).json()).isEqualTo(before);
			assertThat(before.at("/items/0/moved/dossiers").asInt()).isOne();
		}

		@Test
		void that_two_replicas_begin_together_is_counted_once() throws Exception {
			var old = founded.commune();
			var walks = List.of(receive(old), receive(old), receive(old));
			var successor = founded.commune();
			founded.plan(old, successor).is(200);
			var id = id(old);
			Together.times(3, () -> {
				AgencyFixture.carryOut(beans, id);
				return id;
			});
			assertThat(founded.told(old).at("/items/0/moved/dossiers")).isEqualTo("3");
			walks.forEach((walk) -> {
				assertThat(walk.read().at("/agency")).isEqualTo(successor);
				assertThat(walk.told("type").stream().filter("transferred-in"::equals)).hasSize(1);
			});
		}

		@Test
		void that_would_come_back_is_refused() {
			var one = founded.commune();
			var two = founded.commune();
			var three = founded.commune();
			founded.plan(one, two).is(200);
			founded.hand(two, one, today(), false).isProblem(409, "succession-circular");
			founded.plan(two, three).is(200);
			founded.plan(three, one).isProblem(409, "succession-circular");
			founded.hand(three, one, today(), true).isProblem(409, "succession-circular");
			http.as("admin").send("DELETE", Founded.path(one), null).is(204);
			founded.plan(three, one).is(200);
			http.as("admin").send("DELETE", Founded.path(two), null).is(204);
			http.as("admin").send("DELETE", Founded.path(three), null).is(204);
		}

		@Test
		void keeps_its_successor_from_closing() {
			var old = founded.commune();
			var successor = founded.commune();
			founded.plan(old, successor).is(200);
			var closing = http.as("admin").post("/api/agencies/" + successor + "/closing");
			assertThat(closing.isProblem(409, "agency-needed").text()).contains(old);
			http.as("admin").send("DELETE", Founded.path(old), null).is(204);
			http.as("admin").post("/api/agencies/" + successor + "/closing").is(200);
		}

		@Test
		void goes_to_whoever_has_what_its_successor_had() {
			try (var hired = new Hired(http)) {
				var old = founded.commune();
				var between = founded.commune();
				var last = founded.commune();
				var officer = hired.hire(old, "OFFICER");
				var walk = receive(old);
				founded.plan(old, between).is(200);
				founded.hand(between, last);
				itsDayComes(old);
				assertThat(walk.read().at("/agency")).isEqualTo(last);
				assertThat(http.as("admin").get("/api/users?q=" + officer).at("/items/0/agency")).isEqualTo(last);
				assertThat(founded.told(old).at("/items/0/completedAt")).isNotNull();
			}
		}

		@Test
		void whose_successor_is_closed_waits_and_says_so() {
			var old = founded.commune();
			var successor = founded.commune();
			var walk = receive(old);
			founded.plan(old, successor).is(200);
			closeByHand(successor);
			itsDayComes(old);
			sweep();
			var told = founded.told(old);
			assertThat(told.at("/items/0/hindrance")).isEqualTo("SUCCESSOR_CLOSED");
			assertThat(told.at("/items/0/hinderedAt")).isNotNull();
			assertThat(told.at("/items/0/begunAt")).isNull();
			assertThat(walk.read().at("/agency")).isEqualTo(old);
			assertThat(isClosed(old)).isFalse();
			http.as("admin").send("DELETE", Founded.path(old), null).is(204);
		}

		@Test
		void whose_successor_has_come_to_it_itself_waits_and_says_so() {
			var old = founded.commune();
			var successor = founded.commune();
			var walk = receive(successor);
			founded.hand(successor, old);
			// As it was possible before.
			change("""
					insert into agency_succession (predecessor, successor, valid_from, made_at, made_by)
					values (?, ?, ?, now(), 'admin')
					""", old, successor, today());
			sweep();
			sweep();
			assertThat(founded.told(old).at("/items/0/hindrance")).isEqualTo("BACK_TO_PREDECESSOR");
			assertThat(walk.read().at("/agency")).isEqualTo(old);
			assertThat(isClosed(old)).isFalse();
			assertThat(walk.told("type").stream().filter("transferred-in"::equals)).hasSize(1);
			http.as("admin").send("DELETE", Founded.path(old), null).is(204);
		}

	}

	@Nested
	class What_comes_to_be_at_a_predecessor_afterwards {

		@Test
		void goes_on_to_the_last_successor() {
			try (var hired = new Hired(http)) {
				var old = founded.commune();
				var between = founded.commune();
				var last = founded.commune();
				var clerk = hired.hire(old, "CLERK");
				var walk = receive(old);
				founded.hand(old, between);
				assertThat(walk.read().at("/agency")).isEqualTo(between);
				founded.hand(between, last);
				assertThat(walk.read().at("/agency")).isEqualTo(last);
				assertThat(walk.told("type").stream().filter("transferred-in"::equals)).hasSize(2);
				hired.as(clerk).get(walk.path()).is(200);

				// Without any step.
				change("update app_user set agency = ? where username = ?", between, clerk);
				sweep();
				assertThat(http.as("admin").get("/api/users?q=" + clerk).at("/items/0/agency")).isEqualTo(last);
			}
		}

	}

	@Nested
	class After_a_cut {

		@Test
		void the_sweep_moves_what_was_left() {
			var old = founded.commune();
			var successor = founded.commune();
			var walks = List.of(receive(old), receive(old), receive(old));
			try (var cut = cut("dossier",
					"new.agency = '" + successor + "' and old.code = '" + walks.get(1).code() + "'")) {
				assertThat(counts(founded.hand(old, successor))).containsEntry("dossiers", 3);
				assertThat(walks.get(1).read().at("/agency")).isEqualTo(old);
				assertThat(walks.get(2).read().at("/agency")).isEqualTo(successor);
				assertThat(founded.told(old).at("/items/0/completedAt")).isNull();
			}
			sweep();
			assertThat(walks.get(1).read().at("/agency")).isEqualTo(successor);
			var told = founded.told(old);
			assertThat(told.at("/items/0/completedAt")).isNotNull();
			assertThat(told.at("/items/0/moved/dossiers")).isEqualTo("3");
		}

		@Test
		void the_same_command_sent_again_goes_on_and_gets_the_answer() {
			try (var hired = new Hired(http)) {
				var old = founded.commune();
				var successor = founded.commune();
				hired.hire(old, "OFFICER");
				var walk = receive(old);
				var caller = http.as("admin").once(UUID.randomUUID().toString());
				var body = Map.of("successor", successor, "from", today().toString());
				try (var cut = cut("app_user", "new.agency = '" + successor + "'")) {
					caller.post(Founded.path(old), body).is(500);
					assertThat(isClosed(old)).isTrue();
				}
				assertThat(counts(caller.post(Founded.path(old), body)))
					.isEqualTo(Map.of("dossiers", 1, "tasks", 1, "results", 0, "people", 1));
				assertThat(walk.read().at("/agency")).isEqualTo(successor);
				assertThat(founded.told(old).json().path("items")).hasSize(1);
				// Whoever sends it without a key, or under another, does it anew.
				http.as("admin").post(Founded.path(old), body).isProblem(409, "agency-succeeded");
			}
		}

		@Test
		void and_of_two_clicks_at_once_it_is_one_handover() throws Exception {
			var old = founded.commune();
			receive(old);
			var caller = http.as("admin").once(UUID.randomUUID().toString());
			var body = Map.of("successor", founded.commune(), "from", today().toString());
			var answers = Together.times(2, () -> caller.post(Founded.path(old), body).is(200).text());
			assertThat(answers.getFirst()).isEqualTo(answers.getLast()).contains("\"dossiers\":1");
			assertThat(founded.told(old).json().path("items")).hasSize(1);
		}

		/** Whatever changes such a row fails, until it is closed. */
		private Mending cut(String table, String when) {
			change("""
					create function cut_off() returns trigger language plpgsql as $$
					begin
					    raise exception 'The power is cut';
					end $$
					""");
			change("create trigger cut_off before update on %s for each row when (%s) execute function cut_off()"
				.formatted(table, when));
			return () -> {
				change("drop trigger cut_off on " + table);
				change("drop function cut_off()");
			};
		}

	}

	/** Mends what was broken. */
	private interface Mending extends AutoCloseable {

		@Override
		void close();

	}

}
