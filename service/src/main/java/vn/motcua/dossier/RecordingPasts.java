package vn.motcua.dossier;

import java.time.Clock;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.access.Actor;
import vn.motcua.access.Reach;
import vn.motcua.access.Users;
import vn.motcua.agency.Agencies;
import vn.motcua.calendar.OfficialTime;
import vn.motcua.refusal.Refusal;
import vn.motcua.web.ExpectedVersion;

/**
 * Records dossiers with their past, through the same rules as live work, one or several
 * in a transaction. Where nothing is known of who did a thing, rules about persons do not
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
		requireRecordable(past, importer);
		return known(List.of(past)).codeOf(past).orElseGet(() -> {
			// One conversation with the engine: what has ended leaves no trace there.
			var relived = this.moving.together(() -> relive(past));
			beginsHere(relived.dossier(), importer);
			this.store.addPast(relived);
			return relived.dossier().getCode();
		});
	}

	/**
	 * Records several dossiers that have ended, all or none, as one by one in this order
	 * would.
	 * @return their codes, in this order
	 * @throws RuntimeException when they cannot be recorded together, because a rule is
	 * broken or one is still open; then nothing is recorded
	 */
	@Transactional
	public List<String> recordTogether(List<PastDossier> pasts, Actor importer) {
		pasts.forEach((past) -> requireRecordable(past, importer));
		var known = known(pasts);
		var relived = this.moving
			.together(() -> pasts.stream().filter((past) -> known.codeOf(past).isEmpty()).map(this::relive).toList());
		relived.forEach((past) -> beginsHere(past.dossier(), importer));
		// To deal out what is open would wait for others in an order of its own.
		if (!relived.stream().allMatch(RelivedPast::isOver)) {
			throw new NotTogether();
		}
		this.store.addPasts(relived);
		var recorded = relived.stream().map((past) -> past.dossier().getCode()).iterator();
		return pasts.stream().map((past) -> known.codeOf(past).orElseGet(recorded::next)).toList();
	}

	private void requireRecordable(PastDossier past, Actor importer) {
		this.agencies.tree().require(past.application().agency(), "agency");
		this.reach.require(importer, past.application().agency());
		if (past.code() != null && past.code().day().isAfter(OfficialTime.dateOf(this.clock.instant()))) {
			throw Refusal.field("code-in-the-future", "code",
					"The day in the code, " + past.code().day() + ", is yet to come. Correct the code.");
		}
	}

	/** Its past ends now: from here on it lives here. */
	private void beginsHere(Dossier dossier, Actor importer) {
		var now = this.clock.instant();
		Lateness.noticeOverdue(dossier, now, now);
		dossier.news().importedBy(importer.username());
		dossier.getSteps().tasks().stream().filter((task) -> !task.isOpen()).forEach(Task::imported);
	}

	private RelivedPast relive(PastDossier past) {
		var dossier = this.acting.receive(new ReceiveDossier(past.application(), past.externalId(), past.receivedAt()),
				IMPORT);
		for (PastStep step : past.history()) {
			relive(dossier, step);
		}
		return new RelivedPast(past, dossier);
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

	private KnownPasts known(List<PastDossier> pasts) {
		// Indexes dossier_external_id_key and dossier_by_tail: whatever case a code has.
		return new KnownPasts(this.jdbc.sql("""
				select code, external_id
				from dossier
				where external_id = any(:externalIds)
				or reverse(upper(code)) = any(:tails)
				""")
			.param("externalIds", pasts.stream().map(PastDossier::externalId).toArray(String[]::new))
			.param("tails",
					pasts.stream()
						.map(PastDossier::code)
						.filter(Objects::nonNull)
						.map((code) -> new StringBuilder(code.text()).reverse().toString())
						.toArray(String[]::new))
			.query((row, number) -> new KnownPasts.Known(row.getString("code"), row.getString("external_id")))
			.list());
	}

	/** These are to be recorded one by one. */
	private static final class NotTogether extends RuntimeException {

	}

}
