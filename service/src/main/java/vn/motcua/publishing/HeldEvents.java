package vn.motcua.publishing;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The table of events that were set aside. Of each dossier the first that is held is the
 * one that was refused; those behind it were never tried.
 */
record HeldEvents(JdbcClient jdbc) {

	long count() {
		return this.jdbc.sql("select count(*) from publication_held").query(Long.class).single();
	}

	/** After that place, in order. */
	List<HeldEvent> list(long after, int limit) {
		return this.jdbc.sql("""
				select seq, id, type, dossier, code, reason, held_at
				from publication_held
				where seq > ?
				order by seq
				limit ?
				""")
			.params(after, limit)
			.query((row, number) -> new HeldEvent(row.getLong("seq"), row.getObject("id", UUID.class),
					row.getString("type"), row.getObject("dossier", UUID.class), row.getString("code"),
					row.getString("reason"), row.getTimestamp("held_at").toInstant()))
			.list();
	}

	/** Of each of those dossiers of which something is held, the first event that is. */
	Map<UUID, Long> firstOf(Stream<UUID> dossiers) {
		var first = new HashMap<UUID, Long>();
		// Index publication_held_of_dossier.
		this.jdbc.sql("""
				select dossier, min(seq) as seq
				from publication_held
				where dossier = any(?)
				group by dossier
				""").param(dossiers.distinct().toArray(UUID[]::new)).query((row) -> {
			first.put(row.getObject("dossier", UUID.class), row.getLong("seq"));
		});
		return first;
	}

	void hold(List<SetAside> events, Instant at) {
		events.forEach((each) -> hold(each, at));
	}

	private void hold(SetAside aside, Instant at) {
		this.jdbc.sql("""
				insert into publication_held (seq, id, dossier, code, type, reason, held_at)
				values (?, ?, ?, ?, ?, ?, ?)
				on conflict (seq) do update set reason = excluded.reason
				""")
			.params(Arrays.asList(aside.seq(), aside.id(), aside.dossier(), aside.code(), aside.type(), aside.reason(),
					Timestamp.from(at)))
			.update();
	}

	/**
	 * Holds nothing against any of them, so that all are tried once more.
	 * @return how many there are
	 */
	long pardon() {
		this.jdbc.sql("update publication_held set reason = null where reason is not null").update();
		return count();
	}

	/** The first, in order, of dossiers nothing of which is refused. */
	List<Long> ready(int limit) {
		// Index publication_held_refused.
		return this.jdbc.sql("""
				select held.seq
				from publication_held held
				where not exists (
				    select 1
				    from publication_held refused
				    where refused.dossier = held.dossier
				    and refused.reason is not null)
				order by held.seq
				limit ?
				""").param(limit).query((row, number) -> row.getLong("seq")).list();
	}

	void release(Collection<Long> sent) {
		this.jdbc.sql("delete from publication_held where seq = any(?)").param(sent.toArray(Long[]::new)).update();
	}

}
