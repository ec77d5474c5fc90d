package vn.motcua.foresight;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.motcua.foresight.Standings.Found;
import vn.motcua.foresight.Standings.Open;
import vn.motcua.platform.AtOneStop;
import vn.motcua.platform.DatabaseAway;

/**
 * Looks at the open dossiers, those first that were not looked at for the longest time or
 * to which something has happened. Replicas share the work: each passes over what another
 * has in hand.
 */
@Component
@AtOneStop
class Foreseeing {

	private static final Logger log = LoggerFactory.getLogger(Foreseeing.class);

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final int BATCH = 500;

	private static final Duration COUNT_AGAIN = Duration.ofMinutes(1);

	private final Standings standings;

	private final Knowing knowing;

	private final JdbcTemplate jdbc;

	private final Clock clock;

	private final Duration every;

	private final TransactionTemplate transaction;

	private Forecast forecast = new Forecast(Knowledge.NOTHING, Knowledge.NOTHING.load(Map.of()));

	private Instant countedAt = Instant.EPOCH;

	Foreseeing(Standings standings, Knowing knowing, JdbcTemplate jdbc, Clock clock,
			@Value("${motcua.foresight.every}") Duration every, PlatformTransactionManager transactions) {
		this.standings = standings;
		this.knowing = knowing;
		this.jdbc = jdbc;
		this.clock = clock;
		this.every = every;
		this.transaction = new TransactionTemplate(transactions);
	}

	/**
	 * Looks at some of them.
	 * @return whether there may be more to look at
	 */
	boolean advance() {
		var now = this.clock.instant();
		bringUpToDate(now);
		return this.transaction.execute((status) -> {
			var held = this.standings.holdStalest(now.minus(this.every), BATCH);
			if (!held.isEmpty()) {
				look(held, now);
			}
			return held.size() == BATCH;
		});
	}

	/** Outside of any transaction, for it may take its time. */
	private void bringUpToDate(Instant now) {
		if (Duration.between(this.countedAt, now).abs().compareTo(COUNT_AGAIN) >= 0) {
			var known = this.knowing.now();
			this.forecast = new Forecast(known, known.load(this.standings.waiting()));
			this.countedAt = now;
		}
	}

	private void look(List<UUID> held, Instant now) {
		var found = this.standings.of(held);
		var ended = new HashSet<>(held);
		List<Object[]> rows = new ArrayList<>();
		for (Found each : found) {
			ended.remove(each.dossier());
			reckon(each, now).ifPresent(rows::add);
		}
		this.jdbc.batchUpdate("""
				update foresight
				set unit = ?, due_at = ?, task = ?, probability = ?, minutes_left = ?, why = ?::jsonb, foreseen_at = ?
				where dossier = ?
				""", rows);
		this.jdbc.batchUpdate("delete from foresight where dossier = ?",
				ended.stream().map((dossier) -> new Object[] { dossier }).toList());
	}

	/** One that cannot be reckoned keeps what was foreseen, and harms no other. */
	private Optional<Object[]> reckon(Found found, Instant now) {
		try {
			return Optional.of(row(found.reading().get(), now));
		}
		catch (RuntimeException ex) {
			if (DatabaseAway.isBehind(ex)) {
				throw ex;
			}
			log.error("Nothing can be foreseen of dossier {}; it is tried again when its turn comes", found.dossier(),
					ex);
			this.jdbc.update("update foresight set foreseen_at = ? where dossier = ?", Timestamp.from(now),
					found.dossier());
			return Optional.empty();
		}
	}

	private Object[] row(Open open, Instant now) {
		var standing = open.standing();
		var situation = standing.at(now, open.calendar());
		var probability = Probability.of(standing.isLate(now), this.forecast.late(situation));
		return new Object[] { standing.place().unit(), Timestamp.from(standing.dueAt()), standing.task(), probability,
				(int) situation.left(), JSON.writeValueAsString(this.forecast.why(situation)), Timestamp.from(now),
				standing.dossier() };
	}

}
