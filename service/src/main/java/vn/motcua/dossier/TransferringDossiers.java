package vn.motcua.dossier;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import vn.motcua.access.Users;
import vn.motcua.agency.GoesToSuccessor;
import vn.motcua.agency.Handover;
import vn.motcua.agency.Succession;
import vn.motcua.platform.AtOneStop;

/**
 * What is open at an agency goes to its successor: dossiers, steps of others' dossiers,
 * results that were not collected, and the dates that are counted by the office hours of
 * whoever has them. A dossier in one transaction, so that none is locked for long.
 */
@AtOneStop
@Order(2)
@Component
class TransferringDossiers implements GoesToSuccessor {

	private static final Logger log = LoggerFactory.getLogger(TransferringDossiers.class);

	private static final String OPEN = """
			state in ('SUBMITTED', 'RECEIVED', 'PROCESSING', 'AWAITING_SUPPLEMENT', 'AWAITING_PAYMENT', 'RESULT_READY')
			""";

	/** Everything, or the fields and procedures that are named. */
	private static final String GOES = """
			(:whole or d.field = any(:fields) or d.procedure = any(:procedures))
			""";

	private final JdbcClient jdbc;

	private final DossierStore store;

	private final Moving moving;

	private final SetDates dates;

	private final TermsInForce terms;

	private final Users users;

	private final Clock clock;

	private final TransactionTemplate step;

	TransferringDossiers(JdbcClient jdbc, DossierStore store, Moving moving, SetDates dates, TermsInForce terms,
			Users users, Clock clock, PlatformTransactionManager transactions) {
		this.jdbc = jdbc;
		this.store = store;
		this.moving = moving;
		this.dates = dates;
		this.terms = terms;
		this.users = users;
		this.clock = clock;
		this.step = new TransactionTemplate(transactions);
		this.step.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	@Override
	public Handover count(Succession succession) {
		// Indexes dossier_newest and task_inbox.
		return asked("""
				select count(*) filter (where d.state <> 'RESULT_READY') as dossiers,
				       count(*) filter (where d.state = 'RESULT_READY') as results,
				       (select count(*)
				        from task as t
				        join dossier as d on d.id = t.dossier
				        where t.agency = :predecessor
				        and t.closed_at is null
				        and {goes}) as tasks
				from dossier as d
				where d.agency = :predecessor
				and d.{open}
				and {goes}
				""", succession)
			.query((row, number) -> Handover.ofWork(row.getInt("dossiers"), row.getInt("tasks"), row.getInt("results")))
			.single();
	}

	@Override
	public void move(Succession succession) {
		find(succession).forEach((id) -> {
			try {
				this.step.executeWithoutResult(
						(status) -> this.store.lock(id).ifPresent((dossier) -> transfer(dossier, succession)));
			}
			catch (RuntimeException ex) {
				log.error("Dossier {} cannot be handed over to {}; the next sweep tries again", id,
						succession.successor(), ex);
			}
		});
	}

	/** As far as it can be seen at little cost: a step, or what waits for one. */
	@Override
	public Stream<Succession> overtaken(Collection<Succession> completed) {
		if (completed.isEmpty()) {
			return Stream.empty();
		}
		// Indexes task_inbox, dossier_open and dossier_awaited_by_unit.
		var found = Set.copyOf(this.jdbc.sql("""
				select predecessor
				from unnest(:predecessors) as predecessor
				where exists (select from task where agency = predecessor and closed_at is null)
				or exists (select from dossier where agency = predecessor and state in ('RECEIVED', 'PROCESSING'))
				or exists (select from dossier where agency = predecessor and awaits_step is not null)
				""")
			.param("predecessors", completed.stream().map(Succession::predecessor).toArray(String[]::new))
			.query((row, number) -> row.getString("predecessor"))
			.list());
		return completed.stream().filter((each) -> found.contains(each.predecessor()));
	}

	/** In order, so that no two who do this wait for each other in a circle. */
	private List<UUID> find(Succession succession) {
		// Indexes dossier_newest, dossier_movable and task_inbox.
		return asked("""
				select d.id
				from dossier as d
				where d.agency = :predecessor
				and d.{open}
				and {goes}
				union
				select d.id
				from dossier as d
				where d.resolving = :predecessor
				and d.state in ('RECEIVED', 'PROCESSING', 'AWAITING_SUPPLEMENT', 'AWAITING_PAYMENT')
				and {goes}
				union
				select d.id
				from task as t
				join dossier as d on d.id = t.dossier
				where t.agency = :predecessor
				and t.closed_at is null
				and {goes}
				order by 1
				""", succession).query((row, number) -> row.getObject(1, UUID.class)).list();
	}

	private JdbcClient.StatementSpec asked(String sql, Succession succession) {
		return this.jdbc.sql(sql.replace("{open}", OPEN).replace("{goes}", GOES))
			.param("predecessor", succession.predecessor())
			.param("whole", succession.isWhole())
			.param("fields", succession.fields().toArray(String[]::new))
			.param("procedures", succession.procedures().toArray(String[]::new));
	}

	private void transfer(Dossier dossier, Succession succession) {
		if (!isThere(dossier, succession.predecessor())) {
			return;
		}
		var now = this.clock.instant();
		var act = new Act(now, now, succession.by(), null);
		var beside = dossier.getSteps().open(TaskKind.APOLOGY);
		Transfer.transfer(dossier, succession, (holder) -> worksAt(holder, succession.successor()), act);
		var terms = this.terms.of(dossier);
		Lateness.reschedule(dossier, act, terms);
		this.dates.follow(dossier, act, terms);
		this.moving.abandonDropped(beside);
		this.store.keep(dossier);
	}

	/** Someone else may have handed it over, or ended it, since it was found. */
	private static boolean isThere(Dossier dossier, String agency) {
		var tasks = dossier.getOpenTasks().stream().map(Task::getAgency);
		return (dossier.getState().isFinal() ? tasks
				: Stream.concat(tasks, Stream.of(dossier.getApplication().agency(), dossier.getPath().resolving())))
			.anyMatch(agency::equals);
	}

	private boolean worksAt(String username, String agency) {
		return this.users.find(username).filter((user) -> user.agency().equals(agency)).isPresent();
	}

}
