package vn.motcua.dossier;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.access.Actor;
import vn.motcua.access.Reach;
import vn.motcua.agency.Agencies;
import vn.motcua.refusal.Refusal;
import vn.motcua.web.Cursor;
import vn.motcua.web.Page;
import vn.motcua.web.Paging;

/** Finds dossiers, newest first, among those whose agency the reader works for. */
@Service
class SearchingDossiers {

	private static final Duration SOON = Duration.ofDays(1);

	private final JdbcClient jdbc;

	private final Dossiers dossiers;

	private final Agencies agencies;

	private final Reach reach;

	private final Clock clock;

	SearchingDossiers(JdbcClient jdbc, Dossiers dossiers, Agencies agencies, Reach reach, Clock clock) {
		this.jdbc = jdbc;
		this.dossiers = dossiers;
		this.agencies = agencies;
		this.reach = reach;
		this.clock = clock;
	}

	/** One dossier; one out of reach does not exist for the reader. */
	@Transactional(readOnly = true)
	Dossier byCode(String code, Actor actor) {
		return this.dossiers.findByCode(code)
			.filter((dossier) -> this.reach.covers(actor, dossier.getApplication().agency()))
			.orElseThrow(() -> Refusal.unknown("unknown-dossier", "There is no dossier " + code + "."));
	}

	@Transactional(readOnly = true)
	Page<Dossier> search(DossierSearch search, Paging paging, Actor actor) {
		var ids = ids(search, paging, actor);
		var found = this.dossiers.findAllById(ids.items())
			.stream()
			.sorted(Comparator.comparingInt((dossier) -> ids.items().indexOf(dossier.getId())))
			.toList();
		return new Page<>(found, ids.next());
	}

	private Page<UUID> ids(DossierSearch search, Paging paging, Actor actor) {
		var conditions = new Conditions();
		conditions.and("agency = any(?)", (Object) within(search, actor));
		if (search.state() != null) {
			conditions.and("state = ?", search.state().name());
		}
		if (search.procedure() != null) {
			conditions.and("procedure = ?", search.procedure());
		}
		if (search.due() != null) {
			var now = this.clock.instant();
			conditions.and("state in ('RECEIVED', 'PROCESSING')");
			switch (search.due()) {
				case OVERDUE -> conditions.and("due_at < ?", Timestamp.from(now));
				case SOON ->
					conditions.and("due_at >= ? and due_at < ?", Timestamp.from(now), Timestamp.from(now.plus(SOON)));
			}
		}
		if (search.q() != null && !search.q().isBlank()) {
			matching(search.q().strip(), conditions);
		}
		var cursor = paging.cursor();
		if (cursor != null) {
			conditions.and("id < ?", cursor.uuid(0));
		}
		var found = this.jdbc
			.sql("select id from dossier where " + conditions.text() + " order by id desc limit " + (paging.size() + 1))
			.params(conditions.values())
			.query((row, number) -> row.getObject(1, UUID.class))
			.list();
		return Page.cut(found, paging.size(), Cursor::of);
	}

	private String[] within(DossierSearch search, Actor actor) {
		if (search.agency() == null) {
			return this.agencies.tree().within(actor.agency()).toArray(String[]::new);
		}
		this.agencies.tree().require(search.agency(), "agency");
		this.reach.require(actor, search.agency());
		return this.agencies.tree().within(search.agency()).toArray(String[]::new);
	}

	/** A code, an identity number, or the beginnings of words of the name. */
	private static void matching(String q, Conditions conditions) {
		var code = q.toUpperCase(Locale.ROOT);
		var words = SearchName.of(q);
		if (words.isEmpty()) {
			conditions.and("(code = ? or applicant_id = ?)", code, q);
			return;
		}
		var prefixes = Arrays.stream(words.split(" ")).map((word) -> word + ":*").collect(Collectors.joining(" & "));
		conditions.and(
				"(code = ? or starts_with(code, ?) or applicant_id = ?"
						+ " or to_tsvector('simple', search_name) @@ to_tsquery('simple', ?))",
				code, code, q, prefixes);
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
