package vn.motcua.usage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.access.Actor;
import vn.motcua.access.Reach;
import vn.motcua.access.Role;
import vn.motcua.calendar.OfficialTime;
import vn.motcua.dossier.DossierCode;
import vn.motcua.web.Cursor;
import vn.motcua.web.Page;
import vn.motcua.web.Paging;

/**
 * Answers those who manage, within their reach: who looked at the dossiers received
 * there, and what the people who work there looked at.
 */
@Service
public class ReadingUse {

	private final JdbcClient jdbc;

	private final Reach reach;

	ReadingUse(JdbcClient jdbc, Reach reach) {
		this.jdbc = jdbc;
		this.reach = reach;
	}

	/** The last look first. */
	@Transactional(readOnly = true)
	public Page<Use> list(UseQuery query, Paging paging, Actor actor) {
		this.reach.requireAny(actor, Role.MANAGER);
		var agencies = this.reach.within(actor, query.agency()).toArray(String[]::new);
		int most = paging.size() + 1;
		List<Object> values = new ArrayList<>();
		// Indexes dossier_use_of_dossier, _by_reader; else one for each of the parts.
		var sql = """
				select *
				from ((%s) union (%s)) as found
				order by at desc, id desc
				limit %d
				""".formatted(part("agency = any(?)", agencies, query, paging, values),
				part("reader_agency = any(?)", agencies, query, paging, values), most);
		var found = this.jdbc.sql(sql).params(values).query(ReadingUse::use).list();
		return Page.cut(found, paging.size(), (use) -> Cursor.of(use.at(), use.id()));
	}

	private static String part(String whose, String[] agencies, UseQuery query, Paging paging, List<Object> values) {
		var sql = new StringBuilder("""
				select id, at, reader, reader_agency, code, agency, way, what
				from dossier_use
				where\s""").append(whose).append('\n');
		values.add(agencies);
		and(sql, "code = any(?)", (query.code() != null) ? spellings(query.code()) : null, values);
		and(sql, "reader = ?", query.reader(), values);
		and(sql, "at >= ?", midnight(query.from(), 0), values);
		and(sql, "at < ?", midnight(query.to(), 1), values);
		var cursor = paging.cursor();
		if (cursor != null) {
			sql.append("and (at, id) < (?, ?)\n");
			values.addAll(List.of(Timestamp.from(cursor.instant(0)), cursor.number(1)));
		}
		return sql.append("order by at desc, id desc\nlimit ").append(paging.size() + 1).toString();
	}

	private static String[] spellings(String code) {
		return DossierCode.spellings(code).toArray(String[]::new);
	}

	private static void and(StringBuilder sql, String condition, @Nullable Object value, List<Object> values) {
		if (value != null) {
			sql.append("and ").append(condition).append('\n');
			values.add(value);
		}
	}

	private static @Nullable Timestamp midnight(@Nullable LocalDate day, int later) {
		return (day == null) ? null : Timestamp.from(OfficialTime.instant(day.plusDays(later), LocalTime.MIDNIGHT));
	}

	private static Use use(ResultSet row, int number) throws SQLException {
		return new Use(row.getLong("id"), row.getTimestamp("at").toInstant(), row.getString("reader"),
				row.getString("reader_agency"), row.getString("code"), row.getString("agency"),
				Way.valueOf(row.getString("way")), row.getString("what"));
	}

}
