package vn.motcua.publishing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of what is sent once more. */
record Replays(JdbcClient jdbc) {

	private static final String SELECT = """
			select number, from_seq, until_seq, topic, requested_by, requested_at, seq, sent, left_out, finished_at
			from publication_replay
			""";

	Replay add(ReplayRequest.Stretch stretch, String by, Instant at) {
		var number = this.jdbc.sql("""
				insert into publication_replay (from_seq, until_seq, topic, requested_by, requested_at, seq)
				values (?, ?, ?, ?, ?, ?)
				returning number
				""")
			.params(stretch.from(), stretch.until(), stretch.topic(), by, Timestamp.from(at), stretch.from() - 1)
			.query(Long.class)
			.single();
		return new Replay(number, stretch.from(), stretch.until(), stretch.topic(), by, at, stretch.from() - 1, 0, 0,
				null);
	}

	/** Below that number, the newest first. */
	List<Replay> list(long below, int limit) {
		return this.jdbc.sql(SELECT + """
				where number < ?
				order by number desc
				limit ?
				""").params(below, limit).query(Replays::replay).list();
	}

	/** The oldest that is not finished. */
	Optional<Replay> next() {
		// Index publication_replay_open.
		return this.jdbc.sql(SELECT + """
				where finished_at is null
				order by number
				limit 1
				""").query(Replays::replay).optional();
	}

	void move(Replay replay, long seq, int sent, int leftOut) {
		this.jdbc.sql("""
				update publication_replay
				set seq = ?, sent = sent + ?, left_out = left_out + ?
				where number = ?
				""").params(seq, sent, leftOut, replay.number()).update();
	}

	void finish(Replay replay, Instant at) {
		this.jdbc.sql("update publication_replay set seq = until_seq, finished_at = ? where number = ?")
			.params(Timestamp.from(at), replay.number())
			.update();
	}

	private static Replay replay(ResultSet row, int number) throws SQLException {
		return new Replay(row.getLong("number"), row.getLong("from_seq"), row.getLong("until_seq"),
				row.getString("topic"), row.getString("requested_by"), row.getTimestamp("requested_at").toInstant(),
				row.getLong("seq"), row.getLong("sent"), row.getLong("left_out"),
				instant(row.getTimestamp("finished_at")));
	}

	private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
		return (timestamp != null) ? timestamp.toInstant() : null;
	}

}
