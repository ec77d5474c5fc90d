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

	/**
	 * Among the dossiers of others: whoever only gave an opinion is shown no name any
	 * more, and does not find one out by asking for it.
	 */
	private static final String NOT_ONLY_ASKED = """
			and (d.resolving = any(?) or exists (
			    select from task t
			    where t.dossier = d.id and t.agency = any(?) and (t.closed_at is null or t.kind <> 'CONSULTATION')))
			""";

	private final JdbcClient jdbc;

	private final Dossiers dossiers;

	private final Reach reach;

	private final Concern concern;

	private final LookingUp lookingUp;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	private final TransactionTemplate reading;

	SearchingDossiers(JdbcClient jdbc, Dossiers dossiers, Reach reach, Concern concern, LookingUp lookingUp,
			Clock clock, ApplicationEventPublisher events, PlatformTransactionManager transactions) {
		this.jdbc = jdbc;
		this.dossiers = dossiers;
		this.reach = reach;
		this.concern = concern;
		this.lookingUp = lookingUp;
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
		var found = this.reading.execute((status) -> this.dossiers.findByCode(code)
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
		var typed = this.lookingUp.narrow(search.q());
		var wanted = wanted(search, paging, typed);
		boolean asksWho = typed.filter(Matching::ofPerson).isPresent();
		var within = this.reach.within(actor, search.agency()).toArray(String[]::new);
		int most = paging.size() + 1;
		// Own ones by index dossier_newest; those of others, which have or had a step
		// here, by index dossier_of_others.
		var sql = """
				select id
				from ((select d.id from dossier d where d.agency = any(?) and {wanted} order by d.id desc limit {most})
				      union
				      (select d.id from dossier d where d.other_agencies && ?::text[] and d.other_agencies <> '{}' and {wanted}
				       {known} order by d.id desc limit {most})) as found
				order by id desc
				limit {most}
				"""
			.replace("{wanted}", wanted.text())
			.replace("{known}", asksWho ? NOT_ONLY_ASKED : "")
			.replace("{most}", String.valueOf(most));
		List<Object> values = new ArrayList<>();
		values.add(within);
		values.addAll(wanted.values());
		values.add(within);
		values.addAll(wanted.values());
		if (asksWho) {
			values.addAll(List.of(within, within));
		}
		var found = this.jdbc.sql(sql).params(values).query((row, number) -> row.getObject(1, UUID.class)).list();
		return Page.cut(found, paging.size(), Cursor::of);
	}

	private Conditions wanted(DossierSearch search, Paging paging, Optional<Matching> typed) {
		var conditions = new Conditions();
		if (search.state() != null) {
			conditions.and("d.state = ?", search.state().name());
		}
		if (search.procedure() != null) {
			conditions.and("d.procedure = ?", search.procedure());
		}
		if (search.due() != null) {
			var now = Timestamp.from(this.clock.instant());
			conditions.and("d.state in ('RECEIVED', 'PROCESSING')");
			switch (search.due()) {
				case OVERDUE -> conditions.and("d.due_at < ?", now);
				case SOON -> conditions.and("d.due_at >= ? and d.warn_at <= ?", now, now);
			}
		}
		typed.ifPresent((matching) -> conditions.and(matching.condition(), matching.values().toArray()));
		var cursor = paging.cursor();
		if (cursor != null) {
			conditions.and("d.id < ?", cursor.uuid(0));
		}
		return conditions;
	}

	/** Conditions of a query and their values, in order. */
	private static final class Conditions {

		private final StringBuilder text = new StringBuilder("true");

		private final List<Object> values = new ArrayList<>();

		void and(String condition, Object... values) {
			this.text.append(" and ").append(condition);
			this.values.addAll(List.of(values));
		}

		String text() {
			return this.text.toString();
		}

		List<Object> values() {
			return this.values;
		}

	}

}
