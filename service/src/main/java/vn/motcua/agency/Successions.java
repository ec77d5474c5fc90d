package vn.motcua.agency;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

import vn.motcua.agency.Succession.Hindrance;

/** The table of successions. */
record Successions(JdbcClient jdbc) {

	private static final String SELECT = """
			select id, predecessor, successor, valid_from, fields, procedures, made_by, cancelled_at, begun_at, completed_at,
			       dossiers, tasks, results, people, staying, hindered_at, hindrance
			from agency_succession
			""";

	/** Who has everything that an agency had, of those that have begun. */
	Map<String, String> whole() {
		Map<String, String> successors = new HashMap<>();
		this.jdbc.sql(SELECT + """
				where begun_at is not null
				  and cancelled_at is null
				  and (fields, procedures) = ('{}', '{}')
				order by id
				""")
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

	/** Those that are still to begin, in the order of their days. */
	List<Succession> planned() {
		return this.jdbc.sql(SELECT + "where begun_at is null and cancelled_at is null order by valid_from, id")
			.query(Successions::succession)
			.list();
	}

	/**
	 * Of each agency that last handed over everything, and has done so, that handover.
	 */
	List<Succession> completed() {
		return this.jdbc.sql(SELECT.replace("select", "select distinct on (predecessor)") + """
				where begun_at is not null
				  and cancelled_at is null
				  and (fields, procedures) = ('{}', '{}')
				order by predecessor, id desc
				""")
			.query(Successions::succession)
			.list()
			.stream()
			.filter((each) -> each.completedAt() != null)
			.toList();
	}

	/** What was made of the same command before. */
	Optional<Succession> sent(String predecessor, NewSuccession wanted, String by, String key) {
		return this.jdbc.sql(SELECT + "where predecessor = ? and made_by = ? and sent_under = ? order by id")
			.params(predecessor, by, key)
			.query(Successions::succession)
			.list()
			.stream()
			.filter((each) -> each.is(wanted))
			.findFirst();
	}

	/**
	 * @param key under which the command was sent, to be known again
	 */
	long add(String predecessor, NewSuccession wanted, LocalDate from, Instant at, String by, @Nullable String key) {
		return this.jdbc.sql("""
				insert into agency_succession (predecessor, successor, valid_from, fields, procedures, made_at, made_by,
				                               sent_under)
				values (?, ?, ?, ?, ?, ?, ?, ?)
				returning id
				""")
			.params(Arrays.asList(predecessor, wanted.successor(), from, wanted.fields().toArray(String[]::new),
					wanted.procedures().toArray(String[]::new), Timestamp.from(at), by, key))
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

	/** False when it has begun already, or was taken back. */
	boolean begin(long id, Instant at) {
		return this.jdbc.sql("""
				update agency_succession
				set begun_at = ?,
				    hindrance = null,
				    hindered_at = null
				where id = ?
				  and begun_at is null
				  and cancelled_at is null
				""").params(Timestamp.from(at), id).update() == 1;
	}

	/** False when the same is written there already. */
	boolean hinder(long id, Hindrance hindrance, Instant at) {
		return this.jdbc.sql("""
				update agency_succession
				set hindrance = :hindrance,
				    hindered_at = :at
				where id = :id
				  and hindrance is distinct from :hindrance
				""").param("hindrance", hindrance.name()).param("at", Timestamp.from(at)).param("id", id).update() == 1;
	}

	void complete(long id, Instant at) {
		this.jdbc.sql("""
				update agency_succession
				set completed_at = coalesce(completed_at, ?),
				    hindrance = null,
				    hindered_at = null
				where id = ?
				""").params(Timestamp.from(at), id).update();
	}

	/** Keeps how much there is to move, counted before it is moved. */
	void keep(long id, Handover moved) {
		this.jdbc.sql("""
				update agency_succession
				set dossiers = ?,
				    tasks = ?,
				    results = ?,
				    people = ?,
				    staying = ?
				where id = ?
				""")
			.params(moved.dossiers(), moved.tasks(), moved.results(), moved.people(), moved.staying(), id)
			.update();
	}

	private static Succession succession(ResultSet row, int number) throws SQLException {
		return new Succession(row.getLong("id"), row.getString("predecessor"), row.getString("successor"),
				row.getObject("valid_from", LocalDate.class), texts(row.getArray("fields")),
				texts(row.getArray("procedures")), row.getString("made_by"), moment(row.getTimestamp("cancelled_at")),
				moment(row.getTimestamp("begun_at")), moment(row.getTimestamp("completed_at")),
				new Handover(row.getInt("dossiers"), row.getInt("tasks"), row.getInt("results"), row.getInt("people"),
						row.getInt("staying")),
				moment(row.getTimestamp("hindered_at")), hindrance(row.getString("hindrance")));
	}

	private static List<String> texts(Array array) throws SQLException {
		return List.of((String[]) array.getArray());
	}

	private static @Nullable Hindrance hindrance(@Nullable String name) {
		return (name != null) ? Hindrance.valueOf(name) : null;
	}

	private static @Nullable Instant moment(@Nullable Timestamp moment) {
		return (moment != null) ? moment.toInstant() : null;
	}

}
