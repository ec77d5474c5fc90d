package vn.motcua.dossier;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

import vn.motcua.access.Actor;
import vn.motcua.access.Reach;
import vn.motcua.refusal.Refusal;
import vn.motcua.web.Cursor;
import vn.motcua.web.Page;
import vn.motcua.web.Paging;

/** Finds dossiers, newest first, among those whose agency the reader works for. */
@Service
public class SearchingDossiers {

	private final JdbcClient jdbc;

	private final Dossiers dossiers;

	private final Reach reach;

	private final Concern concern;

	private final LookingUp lookingUp;

	private final Discretions discretions;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	private final TransactionTemplate reading;

	SearchingDossiers(JdbcClient jdbc, Dossiers dossiers, Reach reach, Concern concern, LookingUp lookingUp,
			Discretions discretions, Clock clock, ApplicationEventPublisher events,
			PlatformTransactionManager transactions) {
		this.jdbc = jdbc;
		this.dossiers = dossiers;
		this.reach = reach;
		this.concern = concern;
		this.lookingUp = lookingUp;
		this.discretions = discretions;
		this.clock = clock;
		this.events = events;
		this.reading = new TransactionTemplate(transactions);
		this.reading.setReadOnly(true);
	}

	/**
	 * One dossier; one out of reach does not exist for the reader. That he looks is told
	 * once it is found, and told in writing: a transaction around this is no read-only
	 * one.
	 */
	public Dossier byCode(String code, Actor actor) {
		var found = this.reading.execute((status) -> this.dossiers.findByTyped(code)
			.filter((dossier) -> this.concern.concerns(dossier, actor))
			.orElseThrow(() -> Refusal.unknown("unknown-dossier", "There is no dossier " + code + ".")));
		this.events.publishEvent(DossierSeen.of(found, actor));
		return found;
	}

	@Transactional(readOnly = true)
	public Page<Dossier> search(DossierSearch search, Paging paging, Actor actor) {
		var ids = ids(search, paging, actor);
		var found = this.dossiers.findAllById(ids.items())
			.stream()
			.sorted(Comparator.comparingInt((dossier) -> ids.items().indexOf(dossier.getId())))
			.toList();
		return new Page<>(found, ids.next());
	}

	private Page<UUID> ids(DossierSearch search, Paging paging, Actor actor) {
		var typed = this.lookingUp.narrow(search.q(), this.discretions.of(actor));
		var wanted = wanted(search, paging, typed);
		var within = this.reach.answeredFor(actor, search.agency()).toArray(String[]::new);
		int most = paging.size() + 1;
		// Own ones by index dossier_newest; those of others, which have or had a step
		// here, by index dossier_of_others.
		var sql = """
				select id
				from ((select d.id from dossier d where d.agency = any(?) and {wanted} order by d.id desc limit {most})
				      union
				      (select d.id from dossier d where d.other_agencies && ?::text[] and d.other_agencies <> '{}' and {wanted}
				       order by d.id desc limit {most})) as found
				order by id desc
				limit {most}
				"""
			.replace("{wanted}", wanted.text())
			.replace("{most}", String.valueOf(most));
		List<Object> values = new ArrayList<>();
		values.add(within);
		values.addAll(wanted.values());
		values.add(within);
		values.addAll(wanted.values());
		var found = this.jdbc.sql(sql).params(values).query((row, number) -> row.getObject(1, UUID.class)).list();
		return Page.cut(found, paging.size(), Cursor::of);
	}

	private Condition wanted(DossierSearch search, Paging paging, Optional<Condition> typed) {
		List<Condition> wanted = new ArrayList<>();
		if (search.state() != null) {
			wanted.add(Condition.of("d.state = ?", search.state().name()));
		}
		if (search.procedure() != null) {
			wanted.add(Condition.of("d.procedure = ?", search.procedure()));
		}
		if (search.due() != null) {
			wanted.add(due(search.due(), Timestamp.from(this.clock.instant())));
		}
		typed.ifPresent(wanted::add);
		var cursor = paging.cursor();
		if (cursor != null) {
			wanted.add(Condition.of("d.id < ?", cursor.uuid(0)));
		}
		return wanted.stream().reduce(Condition::and).orElse(Condition.ALWAYS);
	}

	private static Condition due(DossierSearch.Due due, Timestamp now) {
		var running = Condition.of("d.state in ('RECEIVED', 'PROCESSING')");
		return running.and(switch (due) {
			case OVERDUE -> Condition.of("d.due_at < ?", now);
			case SOON -> Condition.of("(d.due_at >= ? and d.warn_at <= ?)", now, now);
		});
	}

}
