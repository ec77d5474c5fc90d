package vn.motcua.analysis;

import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.motcua.journal.EventType;

/**
 * Tells events into a set of facts, in the transaction of whoever holds its cursor. One
 * that this version cannot read, or that the database refuses to tell of, keeps its own
 * dossier out of the facts from there on, and nobody else's.
 */
final class Teller {

	private static final Logger log = LoggerFactory.getLogger(Teller.class);

	/** Dossiers set aside that are told of again at once. */
	private static final int AGAIN = 100;

	/** What a newer version wrote, or is damaged. */
	private static final String UNREADABLE = """
			select seq
			from journal
			where seq > :after and seq <= :until
			  and (type <> all(:known) or jsonb_typeof(data) <> 'object')
			""";

	private static final String[] KNOWN = Arrays.stream(EventType.values())
		.map(EventType::wireName)
		.toArray(String[]::new);

	private final JdbcClient jdbc;

	private final FactsSetAside setAside;

	private final Clock clock;

	Teller(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.setAside = new FactsSetAside(jdbc);
		this.clock = clock;
	}

	/** Tells what comes after a place, up to and with another. */
	void tell(FactTables facts, long after, long until) {
		this.jdbc.sql(Telling.BY_INDEX).query().singleRow();
		unreadable(UNREADABLE + "order by seq", Map.of("after", after, "until", until))
			.forEach((seq) -> setAside(facts, seq, "This version cannot read it."));
		tellOrHalve(facts, after, until);
	}

	/** What is refused is found by halving. */
	private void tellOrHalve(FactTables facts, long after, long until) {
		refusal(facts, Telling.OF_ALL, Map.of("reader", facts.reader(), "after", after, "until", until))
			.ifPresent((refusal) -> {
				if (until - after > 1) {
					var middle = after + (until - after) / 2;
					tellOrHalve(facts, after, middle);
					tellOrHalve(facts, middle, until);
				}
				else if (!setAside(facts, until, "The database refuses to tell of it: " + reason(refusal))) {
					throw refusal;
				}
			});
	}

	/**
	 * Tells of the next of those set aside, in the order of their dossiers, as far as
	 * they can be told of by now, up to a place.
	 * @param after the dossier before the first
	 * @return the last that was looked at; none if no more may come
	 */
	Optional<UUID> tellAgain(FactTables facts, UUID after, long until) {
		var page = this.setAside.after(facts, after, AGAIN);
		if (!page.isEmpty()) {
			this.jdbc.sql(Telling.BY_INDEX).query().singleRow();
		}
		page.forEach((aside) -> {
			Map<String, Object> told = Map.of("dossier", aside.dossier(), "after", aside.seq() - 1, "until", until);
			if (unreadable(UNREADABLE + "and dossier = :dossier", told).isEmpty()
					&& refusal(facts, Telling.OF_ONE, told).isEmpty()) {
				this.setAside.remove(facts, aside.dossier());
				log.info("Dossier {} can be told of again and is in the facts", aside.code());
			}
		});
		return (page.size() == AGAIN) ? Optional.of(page.getLast().dossier()) : Optional.empty();
	}

	private List<Long> unreadable(String select, Map<String, Object> where) {
		return this.jdbc.sql(select)
			.params(where)
			.param("known", KNOWN)
			.query((row, number) -> row.getLong("seq"))
			.list();
	}

	private boolean setAside(FactTables facts, long seq, String reason) {
		boolean set = this.setAside.put(facts, seq, reason, this.clock.instant());
		if (set) {
			log.error("Event {} is not told of; the facts go on without its dossier: {}", seq, reason);
		}
		return set;
	}

	/** Tells all of it or nothing; why the database refuses, if it does. */
	private Optional<RuntimeException> refusal(FactTables facts, List<String> statements, Map<String, Object> told) {
		this.jdbc.sql("savepoint telling").update();
		try {
			statements.forEach((statement) -> this.jdbc.sql(facts.in(statement)).params(told).update());
			this.jdbc.sql("release savepoint telling").update();
			return Optional.empty();
		}
		catch (DataIntegrityViolationException | UncategorizedSQLException ex) {
			this.jdbc.sql("rollback to savepoint telling").update();
			this.jdbc.sql("release savepoint telling").update();
			return Optional.of(ex);
		}
	}

	/** By its code alone: the words of the database may quote what people wrote. */
	private static String reason(RuntimeException refusal) {
		return (NestedExceptionUtils.getMostSpecificCause(refusal) instanceof SQLException cause) ? cause.getSQLState()
				: refusal.getClass().getSimpleName();
	}

}
