package vn.motcua.staffing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The absences in their table; each is kept for good. */
@Repository
class StoredAbsences {

	private static final String SELECT = """
			select a.id, a.person, a.begins, a.begins_by_day, a.ends, a.ends_by_day, a.kind,
			       a.substitute, a.mark, a.decision_number, a.fields, a.ended_at
			from absence a
			""";

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	StoredAbsences(JdbcClient jdbc, ApplicationEventPublisher events) {
		this.jdbc = jdbc;
		this.events = events;
	}

	/** Whether he works there, as it is stored now, and until the transaction ends. */
	boolean hold(String username, String agency) {
		return this.jdbc.sql("select agency from app_user where username = ? for key share")
			.param(username)
			.query((row, number) -> row.getString("agency"))
			.list()
			.contains(agency);
	}

	void add(Absence absence, String by, Instant now) {
		this.jdbc.sql("""
				insert into absence (id, person, substitute, kind, mark, decision_number, fields,
				                     begins, ends, begins_by_day, ends_by_day, recorded_by, recorded_at)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
				""")
			.params(absence.id(), absence.person(), absence.substitute(), absence.kind().name(), absence.mark().name(),
					absence.decisionNumber(), absence.fields().names().toArray(String[]::new),
					Timestamp.from(absence.from().first()), Timestamp.from(absence.until().past()),
					absence.from() instanceof Edge.Day, absence.until() instanceof Edge.Day, by, Timestamp.from(now))
			.update();
		this.events.publishEvent(new StaffingChanged());
	}

	/** Ends it now; one that is over, or was ended before, stays as it is. */
	void end(UUID id, String by, Instant now) {
		this.jdbc.sql("""
				update absence
				set ended_by = :by, ended_at = :now
				where id = :id
				  and ended_at is null
				  and ends > :now
				""").param("by", by).param("now", Timestamp.from(now)).param("id", id).update();
		this.events.publishEvent(new StaffingChanged());
	}

	/**
	 * That person goes to another agency: what is not over and names him on either side
	 * ends now, and by what is over nothing is written down late any more, because it
	 * would be the work of where he is now.
	 * @param together unless the other one works at one of these
	 * @return what was ended, by when it began
	 */
	List<Absence> leaveBehind(String username, Collection<String> together, String by, Instant now) {
		var left = this.jdbc.sql("""
				update absence a
				set transferred_at = :now,
				    ended_by = case when a.ended_at is null and a.ends > :now then :by else a.ended_by end,
				    ended_at = case when a.ended_at is null and a.ends > :now then :now else a.ended_at end
				from app_user u
				where :username in (a.person, a.substitute)
				  and u.username in (a.person, a.substitute)
				  and u.username <> :username
				  and not u.agency = any(:together)
				  and a.transferred_at is null
				returning a.id, a.person, a.begins, a.begins_by_day, a.ends, a.ends_by_day, a.kind,
				          a.substitute, a.mark, a.decision_number, a.fields, a.ended_at
				""")
			.param("by", by)
			.param("now", Timestamp.from(now))
			.param("username", username)
			.param("together", together.toArray(String[]::new))
			.query(StoredAbsences::absence)
			.list();
		if (!left.isEmpty()) {
			this.events.publishEvent(new StaffingChanged());
		}
		return left.stream()
			.filter((absence) -> now.equals(absence.endedAt()))
			.sorted(Comparator.comparing((absence) -> absence.from().first()))
			.toList();
	}

	/** Whether it is that of someone of the agencies, even if he has left since. */
	boolean isOf(Collection<String> agencies, UUID id) {
		return this.jdbc.sql("""
				select exists (select
				               from absence a
				               join app_user u on u.username = a.person
				               where a.id = ? -- absence_pkey
				                 and u.agency = any(?))
				""").params(id, agencies.toArray(String[]::new)).query(Boolean.class).single();
	}

	/** Of people who work where they worked then. */
	List<Absence> endingAfter(Instant at) {
		// Index absence_end.
		return this.jdbc.sql(SELECT + "where a.ends > ? and a.transferred_at is null order by a.id")
			.param(Timestamp.from(at))
			.query(StoredAbsences::absence)
			.list();
	}

	/** Those of people of the agencies, newest first, beginning after the one given. */
	List<Absence> of(Collection<String> agencies, @Nullable String person, @Nullable UUID after, int limit) {
		// One person: index absence_of_person; everyone: absence_pkey, backwards.
		return this.jdbc.sql(SELECT + """
				join app_user u on u.username = a.person
				where u.agency = any(:agencies)
				  and (:person::text is null or a.person = :person)
				  and (:after::uuid is null or a.id < :after)
				order by a.id desc
				limit :limit
				""")
			.param("agencies", agencies.toArray(String[]::new))
			.param("person", person)
			.param("after", after)
			.param("limit", limit)
			.query(StoredAbsences::absence)
			.list();
	}

	private static Absence absence(ResultSet row, int number) throws SQLException {
		var endedAt = row.getTimestamp("ended_at");
		return new Absence(row.getObject("id", UUID.class), row.getString("person"),
				Edge.beginning(row.getTimestamp("begins").toInstant(), row.getBoolean("begins_by_day")),
				Edge.end(row.getTimestamp("ends").toInstant(), row.getBoolean("ends_by_day")),
				Absence.Kind.valueOf(row.getString("kind")), row.getString("substitute"),
				Mark.valueOf(row.getString("mark")), row.getString("decision_number"),
				Fields.of(List.of((String[]) row.getArray("fields").getArray())),
				(endedAt != null) ? endedAt.toInstant() : null);
	}

}
