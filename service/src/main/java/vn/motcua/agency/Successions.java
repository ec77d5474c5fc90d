package vn.motcua.agency;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of successions. */
record Successions(JdbcClient jdbc) {

	private static final String SELECT = """
			select id, predecessor, successor, valid_from, fields, procedures, made_by, cancelled_at, begun_at, completed_at,
			       dossiers, tasks, results, people
			from agency_succession
			""";

	/** Who has everything that an agency had, of those that have begun. */
	Map<String, String> whole() {
		Map<String, String> successors = new HashMap<>();
		this.jdbc.sql(SELECT + "where begun_at is not null and (fields, procedures) = ('{}', '{}') order by id")
			.query(Successions::succession)
			.list()
			.forEach((each) -> successors.put(each.predecessor(), each.successor()));
		return successors;
	}

	/** In which it has a part, the last first. */
	List<Succession> of(String agency) {
		return this.jdbc.sql(SELECT + "where ? in (predecessor, successor) order by id desc")
			.param(agency)
			.query(Successions::succession)
			.list();
	}

	Succession get(long id) {
		return this.jdbc.sql(SELECT + "where id = ?").param(id).query(Successions::succession).single();
	}

	/**
	 * Those whose day has come and that are not completed, in the order of their days:
	 * first what goes in parts, then the rest.
	 */
	List<Succession> due(LocalDate today) {
		return this.jdbc.sql(SELECT + """
				where completed_at is null
				  and cancelled_at is null
				  and valid_from <= ?
				order by valid_from, (fields, procedures) = ('{}', '{}'), id
				""").param(today).query(Successions::succession).list();
	}

	/** Completed ones after which a step was opened once more at the predecessor. */
	List<Succession> overtaken() {
		return this.jdbc.sql(SELECT + """
				where completed_at is not null
				  and (fields, procedures) = ('{}', '{}')
				  and exists (
				      select
				      from task -- index task_inbox
				      where task.agency = predecessor
				        and task.closed_at is null
				  )
				order by id
				""").query(Successions::succession).list();
	}

	long add(String predecessor, NewSuccession wanted, LocalDate from, Instant at, String by) {
		return this.jdbc.sql("""
				insert into agency_succession (predecessor, successor, valid_from, fields, procedures, made_at, made_by)
				values (?, ?, ?, ?, ?, ?, ?)
				returning id
				""")
			.params(predecessor, wanted.successor(), from, wanted.fields().toArray(String[]::new),
					wanted.procedures().toArray(String[]::new), Timestamp.from(at), by)
			.query(Long.class)
			.single();
	}

	/**
	 * Takes back what has not begun.
	 * @param parts whether also what goes in parts
	 */
	int cancel(String predecessor, boolean parts, Instant at, String by) {
		return this.jdbc.sql("""
				update agency_succession
				set cancelled_at = ?,
				    cancelled_by = ?
				where predecessor = ?
				  and begun_at is null
				  and cancelled_at is null
				  and (? or (fields, procedures) = ('{}', '{}'))
				""").params(Timestamp.from(at), by, predecessor, parts).update();
	}

	void begin(long id, Instant at) {
		this.jdbc.sql("update agency_succession set begun_at = coalesce(begun_at, ?) where id = ?")
			.params(Timestamp.from(at), id)
			.update();
	}

	void complete(long id, Instant at) {
		this.jdbc.sql("update agency_succession set completed_at = coalesce(completed_at, ?) where id = ?")
			.params(Timestamp.from(at), id)
			.update();
	}

	/** Keeps how much there is to move, counted before it is moved. */
	void keep(long id, Handover moved) {
		this.jdbc.sql("update agency_succession set dossiers = ?, tasks = ?, results = ?, people = ? where id = ?")
			.params(moved.dossiers(), moved.tasks(), moved.results(), moved.people(), id)
			.update();
	}

	private static Succession succession(ResultSet row, int number) throws SQLException {
		return new Succession(row.getLong("id"), row.getString("predecessor"), row.getString("successor"),
				row.getObject("valid_from", LocalDate.class), texts(row.getArray("fields")),
				texts(row.getArray("procedures")), row.getString("made_by"), moment(row.getTimestamp("cancelled_at")),
				moment(row.getTimestamp("begun_at")), moment(row.getTimestamp("completed_at")),
				new Handover(row.getInt("dossiers"), row.getInt("tasks"), row.getInt("results"), row.getInt("people")));
	}

	private static List<String> texts(Array array) throws SQLException {
		return List.of((String[]) array.getArray());
	}

	private static @Nullable Instant moment(@Nullable Timestamp moment) {
		return (moment != null) ? moment.toInstant() : null;
	}

}
