package vn.motcua.outside;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;

/**
 * An office that goes on working with the version of the program before: what that one
 * asks of the database when dossiers are searched, read, received and decided. It names
 * the columns it knew, and those only.
 */
final class OfficeBefore {

	/** A report, or a backup, that reads for so long in one transaction. */
	private static final Duration LONG_READING = Duration.ofSeconds(3);

	/** Between two acts of a clerk: what is to spare is for the programs that start. */
	private static final Duration THINKING = Duration.ofMillis(20);

	private static final List<String> TABLES = List.of("dossier", "task", "journal");

	private final String url;

	private final Map<String, String> columns = new ConcurrentHashMap<>();

	private final Map<String, Duration> longest = new ConcurrentHashMap<>();

	private final Queue<String> failures = new ConcurrentLinkedQueue<>();

	private volatile boolean open = true;

	/** Learns the columns as they are now. */
	OfficeBefore(String url) throws SQLException {
		this.url = url;
		try (var database = connect(); var find = database.prepareStatement("""
				select string_agg(column_name, ', ' order by ordinal_position)
				from information_schema.columns
				where table_schema = 'public'
				  and table_name = ?
				  and column_name not in ('seq', 'xid')
				""")) {
			for (String table : TABLES) {
				find.setString(1, table);
				var found = find.executeQuery();
				found.next();
				this.columns.put(table, found.getString(1));
			}
		}
	}

	private Connection connect() throws SQLException {
		var database = DriverManager.getConnection(this.url);
		database.setAutoCommit(false);
		return database;
	}

	/**
	 * One clerk: looks for a dossier, reads it, decides its step, and receives another.
	 */
	Boolean work() throws InterruptedException {
		while (this.open) {
			try (var database = connect()) {
				while (this.open) {
					day(database);
				}
			}
			catch (SQLException ex) {
				this.failures.add(ex.getSQLState() + " " + ex.getMessage());
			}
		}
		return true;
	}

	/** One who reads much at once, again and again. */
	Boolean readLong() throws SQLException, InterruptedException {
		try (var database = connect(); var statement = database.createStatement()) {
			while (this.open) {
				statement.execute("select count(*) from dossier join task on task.dossier = dossier.id");
				statement.execute("select count(*) from journal");
				Thread.sleep(LONG_READING);
				database.commit();
				Thread.sleep(LONG_READING);
			}
		}
		return true;
	}

	private void day(Connection database) throws SQLException, InterruptedException {
		Thread.sleep(THINKING);
		var seen = search(database);
		read(database, "dossier", "id", seen);
		read(database, "task", "dossier", seen);
		read(database, "journal", "dossier", seen);
		database.commit();
		Thread.sleep(THINKING);
		decide(database, seen);
		database.commit();
		Thread.sleep(THINKING);
		receive(database, seen);
		database.commit();
	}

	private UUID search(Connection database) throws SQLException {
		try (var find = database.prepareStatement("select " + this.columns.get("dossier") + """
				 from dossier
				where state = 'PROCESSING' and agency = (select id from agency where kind = 'COMMUNE' offset ? limit 1)
				order by due_at
				limit 20
				""")) {
			find.setInt(1, ThreadLocalRandom.current().nextInt(3));
			var found = timed("search", find::executeQuery);
			int which = ThreadLocalRandom.current().nextInt(20);
			do {
				found.next();
			}
			while (which-- > 0);
			return found.getObject("id", UUID.class);
		}
	}

	private void read(Connection database, String table, String key, UUID value) throws SQLException {
		try (var read = database
			.prepareStatement("select " + this.columns.get(table) + " from " + table + " where " + key + " = ?")) {
			read.setObject(1, value);
			timed("read " + table, read::executeQuery);
		}
	}

	private void decide(Connection database, UUID dossier) throws SQLException {
		execute(database, "change dossier",
				"update dossier set version = version + 1, last_act_at = now() where id = ?", dossier);
		execute(database, "change task", "update task set assignee = 'officer' where dossier = ?", dossier);
		execute(database, "write journal",
				"""
						insert into journal (id, type, dossier, code, occurred_at, recorded_at, actor, agency, procedure, field, channel,
						                     state)
						select gen_random_uuid(), 'corrected', id, code, now(), now(), 'officer', agency, procedure, field, channel, state
						from dossier
						where id = ?
						""",
				dossier);
	}

	/** As the one that was seen, under another number. */
	private void receive(Connection database, UUID like) throws SQLException {
		var id = UUID.randomUUID();
		var names = Objects.requireNonNull(this.columns.get("dossier"));
		var values = names.replaceFirst("\\bid\\b", "'" + id + "'::uuid")
			.replaceFirst("\\bcode\\b", "'" + id + "'")
			.replaceFirst("\\bregister_number\\b", Integer.toString(ThreadLocalRandom.current().nextInt(1 << 30)));
		execute(database, "insert dossier",
				"insert into dossier (" + names + ") select " + values + " from dossier where id = ?", like);
		var ofTask = Objects.requireNonNull(this.columns.get("task"));
		execute(database, "insert task", "insert into task (" + ofTask + ") select "
				+ ofTask.replaceFirst("\\bid\\b", "gen_random_uuid()")
					.replaceFirst("\\bdossier\\b", "'" + id + "'::uuid")
				+ " from task where dossier = ? limit 1", like);
	}

	private void execute(Connection database, String name, String sql, UUID value) throws SQLException {
		try (PreparedStatement statement = database.prepareStatement(sql)) {
			statement.setObject(1, value);
			timed(name, statement::executeUpdate);
		}
	}

	private <T> T timed(String name, Asked<T> asked) throws SQLException {
		long began = System.nanoTime();
		try {
			return asked.answer();
		}
		finally {
			this.longest.merge(name, Duration.ofNanos(System.nanoTime() - began),
					(one, other) -> (one.compareTo(other) > 0) ? one : other);
		}
	}

	void close() {
		this.open = false;
	}

	/** How long each kind of statement took at most. */
	Map<String, Duration> longest() {
		return Map.copyOf(this.longest);
	}

	List<String> failures() {
		return List.copyOf(this.failures);
	}

	@FunctionalInterface
	private interface Asked<T> {

		T answer() throws SQLException;

	}

}
