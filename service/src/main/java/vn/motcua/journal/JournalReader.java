package vn.motcua.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * Follows the journal in order without ever skipping an event, although transactions
 * commit out of order.
 *
 * <p>
 * A row's transaction number is taken before its sequence number. So a transaction that
 * starts after we have looked at the sequence can only take higher numbers; and once all
 * transactions that were running then have ended, every row up to there is either visible
 * or will never be. That place is the horizon. (Filtering rows by transaction number
 * alone is not enough: a cursor that has passed a late row's number never comes back for
 * it.)
 */
@Component
public class JournalReader {

	private static final int MOST_COUNTED = 10_000;

	private final JdbcClient jdbc;

	private final EntryRows rows;

	private long horizon;

	private @Nullable Mark mark;

	JournalReader(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.rows = new EntryRows(json);
	}

	/** Up to this place nothing can appear any more. */
	public synchronized long horizon() {
		if (this.mark != null && oldestRunning() >= this.mark.firstToStart()) {
			this.horizon = this.mark.seq();
			this.mark = null;
		}
		if (this.mark == null) {
			// First the sequence, then the transactions, in two statements: each sees its
			// own moment.
			var seq = lastSeq();
			if (seq > this.horizon) {
				this.mark = new Mark(seq, nextToStart());
				if (oldestRunning() >= this.mark.firstToStart()) {
					this.horizon = seq;
					this.mark = null;
				}
			}
		}
		return this.horizon;
	}

	/** The events after a place, in order, up to the horizon. */
	public JournalPage after(long seq, long horizon, int limit) {
		return page(this.jdbc.sql(EntryRows.SELECT + """
				where seq > ? and seq <= ?
				order by seq
				limit ?
				""").params(seq, horizon, limit));
	}

	/**
	 * What happened to that dossier from one place to another, both with it, in order.
	 */
	public JournalPage of(UUID dossier, long from, long until) {
		return page(this.jdbc.sql(EntryRows.SELECT + """
				where dossier = ? and seq between ? and ? -- index journal_of_dossier
				order by seq
				""").params(dossier, from, until));
	}

	private JournalPage page(StatementSpec rows) {
		var events = new ArrayList<JournalEvent>();
		var unreadable = new ArrayList<UnreadableEvent>();
		rows.query((row) -> {
			try {
				events.add(this.rows.mapRow(row, row.getRow()));
			}
			catch (IllegalArgumentException | JacksonException ex) {
				unreadable.add(EntryRows.unreadable(row, ex));
			}
		});
		return new JournalPage(events, unreadable);
	}

	/** What happened to those dossiers, in order, up to and with a place. */
	public JournalPage of(Collection<UUID> dossiers, long until) {
		return page(this.jdbc.sql(EntryRows.SELECT + """
				where dossier = any(?::uuid[]) and seq <= ? -- index journal_of_dossier
				order by seq
				""").params(dossiers.stream().map(UUID::toString).toArray(String[]::new), until));
	}

	/**
	 * How long ago the first event after that place was recorded; zero when there is
	 * none.
	 */
	public Duration behind(long seq, Instant now) {
		return this.jdbc.sql("select recorded_at from journal where seq > ? order by seq limit 1")
			.param(seq)
			.query((row, number) -> Duration.between(row.getTimestamp(1).toInstant(), now))
			.optional()
			.filter((lag) -> !lag.isNegative())
			.orElse(Duration.ZERO);
	}

	/**
	 * How many events come after that place. Where they are very many, the distance in
	 * numbers instead, which has gaps: counting them would take too long.
	 */
	public long waiting(long seq) {
		var counted = this.jdbc.sql("select count(*) from (select from journal where seq > ? limit ?) as waiting")
			.params(seq, MOST_COUNTED)
			.query(Long.class)
			.single();
		return (counted < MOST_COUNTED) ? counted : Math.max(counted, lastSeq() - seq);
	}

	/** The last event that anyone can see; zero when there is none. */
	public long last() {
		return this.jdbc.sql("select coalesce(max(seq), 0) from journal")
			.query((row, number) -> row.getLong(1))
			.single();
	}

	private long lastSeq() {
		return this.jdbc.sql("select case when is_called then last_value else 0 end from journal_seq_seq")
			.query((row, number) -> row.getLong(1))
			.single();
	}

	/**
	 * Takes a number itself: every transaction that has one by now has a lower one. The
	 * end of a snapshot would not do, because it lies behind the highest that has ended,
	 * and some that still run may have higher ones.
	 */
	private long nextToStart() {
		return this.jdbc.sql("select pg_current_xact_id()::text::bigint")
			.query((row, number) -> row.getLong(1))
			.single();
	}

	private long oldestRunning() {
		return this.jdbc.sql("select pg_snapshot_xmin(pg_current_snapshot())::text::bigint")
			.query((row, number) -> row.getLong(1))
			.single();
	}

	/**
	 * A look at the journal's end.
	 *
	 * @param firstToStart no transaction from this one on has taken a number up to seq
	 */
	private record Mark(long seq, long firstToStart) {
	}

}
