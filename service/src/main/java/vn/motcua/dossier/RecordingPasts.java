package vn.motcua.dossier;

import java.time.Clock;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.access.Actor;
import vn.motcua.access.Reach;
import vn.motcua.access.Users;
import vn.motcua.agency.Agencies;
import vn.motcua.refusal.Refusal;
import vn.motcua.web.ExpectedVersion;

/**
 * Records dossiers with their past, through the same rules as live work, each in one
 * transaction. Where nothing is known of who did a thing, rules about persons do not
 * apply.
 */
@Service
public class RecordingPasts {

	private static final Performer IMPORT = new Performer.Import();

	private final Acting acting;

	private final CarryingOut carrying;

	private final Moving moving;

	private final DossierStore store;

	private final JdbcClient jdbc;

	private final Users users;

	private final Agencies agencies;

	private final Reach reach;

	private final Clock clock;

	RecordingPasts(Acting acting, CarryingOut carrying, Moving moving, DossierStore store, JdbcClient jdbc, Users users,
			Agencies agencies, Reach reach, Clock clock) {
		this.acting = acting;
		this.carrying = carrying;
		this.moving = moving;
		this.store = store;
		this.jdbc = jdbc;
		this.users = users;
		this.agencies = agencies;
		this.reach = reach;
		this.clock = clock;
	}

	/**
	 * Records one dossier.
	 * @return its code; that of the first time when it was recorded before
	 * @throws Refusal when a rule is broken; then nothing of it is recorded
	 */
	@Transactional
	public String record(PastDossier past, Actor importer) {
		this.agencies.tree().require(past.application().agency(), "agency");
		this.reach.require(importer, past.application().agency());
		return recordedBefore(past).orElseGet(() -> {
			// One conversation with the engine: what has ended leaves no trace there.
			var dossier = this.moving.together(() -> relive(past));
			var now = this.clock.instant();
			Lateness.noticeOverdue(dossier, now, now);
			// From here on it lives here.
			dossier.news().importedBy(importer.username());
			dossier.getSteps().tasks().stream().filter((task) -> !task.isOpen()).forEach(Task::imported);
			this.store.addPast(dossier, past.receivedAt());
			return dossier.getCode();
		});
	}

	private Dossier relive(PastDossier past) {
		var dossier = this.acting.receive(new ReceiveDossier(past.application(), past.externalId(), past.receivedAt()),
				IMPORT);
		if (past.code() != null) {
			dossier.number(past.code());
		}
		for (PastStep step : past.history()) {
			relive(dossier, step);
		}
		return dossier;
	}

	private void relive(Dossier dossier, PastStep step) {
		var by = performer(step.by());
		switch (step) {
			case PastStep.Decided decided ->
				this.acting.decide(dossier, open(dossier, decided), new DecideTask(decided.outcome(), decided.note(),
						decided.at(), null, null, decided.missing(), decided.consult(), null), ExpectedVersion.ANY, by);
			case PastStep.Done done -> this.carrying.carryOut(dossier, done.command(), ExpectedVersion.ANY, by);
		}
	}

	private static Task open(Dossier dossier, PastStep.Decided decided) {
		return dossier.getSteps()
			.open(decided.kind())
			.stream()
			.filter((task) -> decided.agency() == null || decided.agency().equals(task.getAgency()))
			.findFirst()
			.orElseThrow(() -> Refusal.conflict("no-such-task",
					"No task of kind " + decided.kind() + " is open at this point; open is "
							+ dossier.getOpenTasks().stream().map(Task::getKind).toList() + " in state "
							+ dossier.getState() + "."));
	}

	/** Who is named as the one who did it must be someone who could have done it. */
	private Performer performer(@Nullable String by) {
		if (by == null) {
			return IMPORT;
		}
		return this.users.find(by)
			.map(Performer.Person::new)
			.orElseThrow(() -> Refusal.field("unknown-user", "by", "There is no user " + by + "."));
	}

	private Optional<String> recordedBefore(PastDossier past) {
		if (past.externalId() == null && past.code() == null) {
			return Optional.empty();
		}
		return this.jdbc.sql("""
				select code, external_id
				from dossier
				where external_id = :externalId or code = :code
				order by external_id = :externalId desc nulls last
				limit 1
				""").param("externalId", past.externalId()).param("code", past.code()).query((row, number) -> {
			if (past.externalId() == null || !past.externalId().equals(row.getString("external_id"))) {
				throw Refusal.conflict("code-taken", "There is already a dossier " + past.code() + ".");
			}
			return row.getString("code");
		}).optional();
	}

}
