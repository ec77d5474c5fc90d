package vn.motcua.analysis;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.motcua.access.Actor;
import vn.motcua.access.Reach;
import vn.motcua.access.Role;
import vn.motcua.agency.Agencies;
import vn.motcua.agency.TreeAsOf;
import vn.motcua.calendar.Period;
import vn.motcua.web.Cursor;
import vn.motcua.web.Page;
import vn.motcua.web.Paging;

/**
 * Counts what a report asks for, and opens its cells: by the same conditions, for those
 * who manage.
 */
@Component
public class AnsweringQuestions {

	private final Agencies agencies;

	private final Reach reach;

	private final JdbcClient jdbc;

	private final ReadingProgress progress;

	private final Clock clock;

	AnsweringQuestions(Agencies agencies, Reach reach, JdbcClient jdbc, ReadingProgress progress, Clock clock) {
		this.agencies = agencies;
		this.reach = reach;
		this.jdbc = jdbc;
		this.progress = progress;
		this.clock = clock;
	}

	public FactReport report(Question question, Actor actor) {
		var agencies = within(question, actor);
		var report = question.report();
		var progress = this.progress.now();
		var rows = count(question, agencies);
		return new FactReport(report.name(), question.period().from(), question.period().to(), question.groupBy(),
				report.cells().stream().map(Column.Counted::name).toList(), progress.upToEvent(),
				progress.behindSeconds(), rows.subList(0, rows.size() - 1), rows.getLast());
	}

	/** A row for each key, and the sum as the last. */
	private List<FactRow> count(Question question, Set<String> agencies) {
		var columns = question.report().columns();
		var aggregates = columns.stream()
			.map((each) -> each.aggregate() + " as \"" + each.name() + '"')
			.collect(Collectors.joining(",\n       "));
		var sql = """
				with %s
				select key,
				       grouping(key) = 1 as is_sum,
				       %s
				from keyed
				group by grouping sets ((key), ())
				order by is_sum, key
				""".formatted(question.keyedRows(), aggregates);
		return asked(sql, question, agencies).query((row, number) -> {
			Map<String, @Nullable Object> cells = new LinkedHashMap<>();
			for (Column column : columns) {
				cells.put(column.name(), row.getObject(column.name()));
			}
			return new FactRow(row.getBoolean("is_sum") ? FactRow.SUM : row.getString("key"), cells);
		}).list();
	}

	/**
	 * What the cell counts, by code.
	 * @param key of the row; none: the sum
	 */
	public Page<CellItem> open(Question question, @Nullable String key, String cell, Paging paging, Actor actor) {
		var agencies = within(question, actor);
		var after = paging.cursor();
		var sql = """
				with %s
				select id, code, at, unit, step, officer, minutes
				from keyed
				where %s
				  and (:key::text is null or key = :key)
				  and (:code::text is null or (code, id) > (:code, :id))
				order by code, id
				limit :limit
				""".formatted(question.keyedRows(), question.report().cell(cell).when());
		var found = asked(sql, question, agencies).param("key", key)
			.param("code", (after != null) ? after.text(0) : null)
			.param("id", (after != null) ? after.text(1) : null)
			.param("limit", paging.size() + 1)
			.query(AnsweringQuestions::item)
			.list();
		return Page.cut(found, paging.size(), (last) -> Cursor.of(last.code(), last.id()));
	}

	private Set<String> within(Question question, Actor actor) {
		this.reach.requireAny(actor, Role.MANAGER);
		return this.reach.within(actor, question.agency(), question.tree());
	}

	private JdbcClient.StatementSpec asked(String sql, Question question, Set<String> agencies) {
		var handedOver = (question.tree() == TreeAsOf.NOW) ? this.agencies.tree().handedOver()
				: Map.<String, String>of();
		return this.jdbc.sql(sql)
			.param("had", handedOver.keySet().toArray(String[]::new))
			.param("has", handedOver.values().toArray(String[]::new))
			.param("agencies", agencies.toArray(String[]::new))
			.param("from", question.period().from())
			.param("to", question.period().to())
			.param("asOf", Timestamp.from(asOf(question.period())));
	}

	/** The end of the period; while it has not come, just past now. */
	private Instant asOf(Period period) {
		var end = period.span().end();
		var now = this.clock.instant().plus(1, ChronoUnit.MICROS);
		return end.isBefore(now) ? end : now;
	}

	private static CellItem item(ResultSet row, int number) throws SQLException {
		return new CellItem(row.getString("id"), row.getString("code"), row.getTimestamp("at").toInstant(),
				row.getString("unit"), row.getString("step"), row.getString("officer"),
				row.getObject("minutes", Integer.class));
	}

}
