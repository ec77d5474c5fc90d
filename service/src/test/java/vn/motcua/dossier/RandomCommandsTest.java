package vn.motcua.dossier;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;

import vn.motcua.testing.Answer;
import vn.motcua.testing.FreshSeeds;
import vn.motcua.testing.Http;
import vn.motcua.testing.PassingClock;
import vn.motcua.testing.ServiceTest;
import vn.motcua.workflow.Workflow;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever legal things are done in whatever order: engine and dossier agree on what is
 * open, ledger and appointment on the date, states follow each other as they may, and the
 * report reconciles with what is there.
 */
@ServiceTest
class RandomCommandsTest {

	private static final int LENGTH = 30;

	private final RandomLife.Desks desks;

	private final TermsInForce terms;

	private final Workflow workflow;

	private final PassingClock clock;

	private final JdbcClient jdbc;

	private final Http http;

	RandomCommandsTest(ReceivingDossiers receiving, DecidingTasks deciding, ChangingDossiers changing,
			SearchingDossiers searching, WatchingAppointments appointments, WatchingWaits waits,
			RatingByApplicants ratings, TermsInForce terms, Workflow workflow, PassingClock clock, JdbcClient jdbc,
			Http http) {
		this.desks = new RandomLife.Desks(receiving, deciding, changing, searching, appointments, waits, ratings);
		this.terms = terms;
		this.workflow = workflow;
		this.clock = clock;
		this.jdbc = jdbc;
		this.http = http;
	}

	@FreshSeeds(60)
	void keep_everything_in_agreement(long seed) {
		var begin = Instant.parse("2024-01-08T01:00:00Z").plusSeconds(seed % 30 * 86_400);
		RandomLife life;
		try (var showing = this.clock.showing(begin)) {
			life = new RandomLife(seed, begin, this.desks);
			check(life);
		}
		for (int step = 0; step < LENGTH; step++) {
			try (var showing = this.clock.showing(life.timePasses())) {
				if (step % 4 == 3) {
					life.sweep();
				}
				else if (!life.goOn()) {
					break;
				}
				check(life);
				if (step % 10 == 9) {
					requireReported(life);
				}
			}
		}
		requireReported(life);
		requireLegalStates(life.dossier());
		requireReconciled("from=2024-01-15&to=2024-02-14");
		requireReconciled("from=2024-03-01&to=2024-03-31");
	}

	private void check(RandomLife life) {
		var dossier = life.dossier();
		var as = "after " + life.last() + " of " + life.code() + " in state " + dossier.getState();
		requireSameOpenSteps(dossier, as);
		if (dossier.getDueAt() != null) {
			assertThat(dossier.getLedger().dueAt(this.terms.of(dossier).calendar())).as(as)
				.isEqualTo(dossier.getDueAt());
		}
		for (Task task : dossier.getOpenTasks()) {
			boolean bound = task.getKind().isUnderTheClock() && task.getKind() != TaskKind.CONSULTATION
					&& dossier.getResultCorrection() == null;
			if (bound) {
				assertThat(task.getDueAt()).as(as).isNotNull().isBeforeOrEqualTo(dossier.getDueAt());
			}
		}
	}

	/** The engine waits at the steps that are open, and nowhere else. */
	private void requireSameOpenSteps(Dossier dossier, String as) {
		Set<String> open = new HashSet<>();
		dossier.getSteps().openOnPath().forEach((task) -> open.add(task.getStep()));
		Stream.ofNullable(dossier.getWaiting()).map(Waiting::step).forEach(open::add);
		assertThat(this.workflow.waiting(dossier.getPath().instance())).as(as).isEqualTo(open);
		for (Task apology : dossier.getSteps().tasks()) {
			if (apology.getKind() == TaskKind.APOLOGY) {
				assertThat(this.workflow.waiting(apology.getInstance())).as(as)
					.isEqualTo(apology.isOpen() ? Set.of(apology.getStep()) : Set.of());
			}
		}
	}

	private void requireLegalStates(Dossier dossier) {
		var states = this.jdbc.sql("select state, type from journal where dossier = ? order by seq")
			.param(dossier.getId())
			.query((row, number) -> new Told(DossierState.valueOf(row.getString("state")), row.getString("type")))
			.list();
		for (int at = 1; at < states.size(); at++) {
			var before = states.get(at - 1).state();
			var after = states.get(at);
			boolean stays = before == after.state();
			boolean reopened = Set.of("reopened", "result-sent-back", "decision-undone").contains(after.type());
			assertThat(stays || reopened || before.next().contains(after.state()))
				.as("%s after %s by %s", after.state(), before, after.type())
				.isTrue();
		}
		assertThat(states.getLast().state()).isEqualTo(dossier.getState());
	}

	/** The report of the agency says what is there. */
	private void requireReported(RandomLife life) {
		var as = "after " + life.last() + " of " + life.code();
		var pending = this.jdbc
			.sql("""
					select count(*) filter (where state in ('RECEIVED', 'PROCESSING', 'AWAITING_SUPPLEMENT', 'AWAITING_PAYMENT')),
					       count(*) filter (where state in ('RECEIVED', 'PROCESSING') and overdue_since is not null),
					       count(*) filter (where state in ('AWAITING_SUPPLEMENT', 'AWAITING_PAYMENT'))
					from dossier
					where agency = ?
					""")
			.param(RandomLife.AGENCY)
			.query((row, number) -> row.getLong(1) + " " + row.getLong(2) + " " + row.getLong(3))
			.single();
		var report = requireReconciled("from=2024-01-01&to=2099-12-31");
		assertThat(report.at("/sum/pending") + " " + report.at("/sum/pendingOverdue") + " "
				+ report.at("/sum/awaitingApplicant"))
			.as(as + ": " + report.text())
			.isEqualTo(pending);
	}

	private Answer requireReconciled(String period) {
		var last = this.jdbc.sql("select max(seq) from journal").query(Long.class).single();
		var report = this.http.as("admin")
			.get("/api/reports/results?" + period + "&agency=" + RandomLife.AGENCY + "&waitFor=" + last)
			.is(200);
		assertThat(report.json().at("/reconciled").asBoolean()).as(report.text()).isTrue();
		return report;
	}

	private record Told(DossierState state, String type) {
	}

}
