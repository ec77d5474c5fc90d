package vn.motcua.dossier;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.motcua.platform.DatabaseAway;

/**
 * Does what has become due to all dossiers it is due for, however many. One sweep over an
 * index instead of a timer for each dossier; two replicas that sweep at once pass over
 * what the other has in hand.
 */
@Component
class Sweeper {

	private static final Logger log = LoggerFactory.getLogger(Sweeper.class);

	private static final int BATCH = 100;

	private final JdbcClient jdbc;

	private final Dossiers dossiers;

	private final DossierStore store;

	private final Clock clock;

	private final TransactionTemplate transaction;

	private final Counter leftUndone;

	Sweeper(JdbcClient jdbc, Dossiers dossiers, DossierStore store, Clock clock,
			PlatformTransactionManager transactions, MeterRegistry metrics) {
		this.jdbc = jdbc;
		this.dossiers = dossiers;
		this.store = store;
		this.clock = clock;
		this.transaction = new TransactionTemplate(transactions);
		this.leftUndone = Counter.builder("motcua.sweep.left-undone")
			.description("How often something due could not be done to a dossier")
			.register(metrics);
	}

	/**
	 * What is due.
	 *
	 * @param what in the log
	 * @param condition that finds dossiers, as the index has it
	 * @param moment the column, or what is computed from it, that has passed by then
	 */
	record Due(String what, String condition, String moment) {
	}

	/**
	 * Does it to many in one transaction; for deeds of the dossier alone, after which it
	 * is no longer due. Where one of them cannot be read or done, to each by itself.
	 */
	int inBatches(Due due, BiConsumer<Dossier, Instant> deed) {
		int done = 0;
		int batch;
		do {
			try {
				batch = this.transaction.execute((status) -> batch(due, deed));
			}
			catch (RuntimeException ex) {
				if (DatabaseAway.isBehind(ex)) {
					throw ex;
				}
				log.warn("{} cannot be done to many at once; doing it to each by itself: {}", due.what(),
						ex.toString());
				return told(due, done) + oneByOne(due, deed);
			}
			done += batch;
		}
		while (batch == BATCH);
		return told(due, done);
	}

	private int batch(Due due, BiConsumer<Dossier, Instant> deed) {
		var now = this.clock.instant();
		var ids = find(due, now, new Place(Instant.EPOCH, new UUID(0, 0)), "for no key update skip locked").stream()
			.map(Place::id)
			.toList();
		this.dossiers.findAllById(ids).forEach((dossier) -> doTo(dossier, deed, now));
		return ids.size();
	}

	/**
	 * Does it to each in a transaction of its own: one that cannot be done harms no
	 * other, and is tried again by the next sweep.
	 */
	int oneByOne(Due due, BiConsumer<Dossier, Instant> deed) {
		int done = 0;
		var place = new Place(Instant.EPOCH, new UUID(0, 0));
		List<Place> page;
		do {
			page = find(due, this.clock.instant(), place, "");
			for (Place found : page) {
				done += one(due, found.id(), deed);
				place = found;
			}
		}
		while (page.size() == BATCH);
		return told(due, done);
	}

	private int one(Due due, UUID id, BiConsumer<Dossier, Instant> deed) {
		try {
			return this.transaction.execute((status) -> this.store.lockUnlessHeld(id).map((dossier) -> {
				doTo(dossier, deed, this.clock.instant());
				return 1;
			}).orElse(0));
		}
		catch (RuntimeException ex) {
			if (DatabaseAway.isBehind(ex)) {
				throw ex;
			}
			log.error("{} cannot be done to dossier {}; the next sweep tries again", due.what(), id, ex);
			this.leftUndone.increment();
			return 0;
		}
	}

	private void doTo(Dossier dossier, BiConsumer<Dossier, Instant> deed, Instant now) {
		deed.accept(dossier, now);
		this.store.keep(dossier);
	}

	private List<Place> find(Due due, Instant now, Place after, String lock) {
		return this.jdbc.sql("""
				select id, {moment} as moment
				from dossier
				where {condition}
				and {moment} < ?
				and ({moment}, id) > (?, ?)
				order by {moment}, id
				limit ?
				""".replace("{moment}", due.moment()).replace("{condition}", due.condition()) + lock)
			.params(Timestamp.from(now), Timestamp.from(after.moment()), after.id(), BATCH)
			.query((row, number) -> new Place(row.getTimestamp("moment").toInstant(), row.getObject("id", UUID.class)))
			.list();
	}

	private static int told(Due due, int done) {
		if (done > 0) {
			log.info("{}: {} dossiers", due.what(), done);
		}
		return done;
	}

	private record Place(Instant moment, UUID id) {
	}

}
