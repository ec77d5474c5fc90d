package vn.motcua.foresight;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.access.Actor;
import vn.motcua.access.Reach;
import vn.motcua.access.Role;
import vn.motcua.platform.AtOneStop;
import vn.motcua.web.Cursor;
import vn.motcua.web.Page;
import vn.motcua.web.Paging;

/** The dossiers at risk, the most probable to be late first. */
@Service
@AtOneStop
public class ListingRisks {

	/** Counting stops here. */
	public static final int MOST = 1000;

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final JdbcClient jdbc;

	private final Reach reach;

	ListingRisks(JdbcClient jdbc, Reach reach) {
		this.jdbc = jdbc;
		this.reach = reach;
	}

	/**
	 * Those that the agency or one below it received or has in hand. What a page ends
	 * with is where the next begins: a dossier whose probability stays is neither skipped
	 * nor shown twice, however others move meanwhile.
	 */
	@Transactional(readOnly = true)
	public Page<AtRisk> list(@Nullable String agency, @Nullable String procedure, Paging paging, Actor actor) {
		return list(within(agency, actor), procedure, "", paging);
	}

	/** The same of those that are not late yet, for which something can still be done. */
	@Transactional(readOnly = true)
	public Page<AtRisk> stillInTime(@Nullable String agency, Paging paging, Actor actor) {
		return list(within(agency, actor), null, "and 1 - probability > 0\n", paging);
	}

	private Page<AtRisk> list(String[] agencies, @Nullable String procedure, String which, Paging paging) {
		List<Object> values = new ArrayList<>();
		int most = paging.size() + 1;
		// Received here: index foresight_riskiest_of_agency, for a tree
		// foresight_riskiest;
		// in hand for others: foresight_riskiest_in_unit.
		var sql = """
				select f.*, d.code, d.state, t.kind, t.assignee
				from ((%s) union all (%s)) f
				join dossier d on d.id = f.dossier
				left join task t on t.id = f.task
				order by 1 - f.probability, f.due_at, f.dossier
				limit %d
				""".formatted(part("agency = any(?)\n" + which, List.of((Object) agencies), procedure, paging, values),
				part("unit = any(?) and unit <> agency and agency <> all(?)\n" + which, List.of(agencies, agencies),
						procedure, paging, values),
				most);
		var found = this.jdbc.sql(sql).params(values).query(this::risk).list();
		return Page.cut(found, paging.size(),
				(risk) -> Cursor.of(risk.probability().unscaledValue(), risk.dueAt(), risk.dossier()));
	}

	private static String part(String whose, List<Object> names, @Nullable String procedure, Paging paging,
			List<Object> values) {
		var sql = new StringBuilder("""
				select *
				from foresight
				where probability is not null
				and\s""").append(whose).append('\n');
		values.addAll(names);
		if (procedure != null) {
			sql.append("and procedure = ?\n");
			values.add(procedure);
		}
		var cursor = paging.cursor();
		if (cursor != null) {
			sql.append("and (1 - probability, due_at, dossier) > (1 - ?, ?, ?)\n");
			values.add(BigDecimal.valueOf(cursor.number(0), Probability.DECIMALS));
			values.add(Timestamp.from(cursor.instant(1)));
			values.add(cursor.uuid(2));
		}
		return sql.append("order by 1 - probability, due_at, dossier\nlimit ").append(paging.size() + 1).toString();
	}

	/**
	 * How many of those received there will more probably than not be late, and are not
	 * yet; counted up to {@link #MOST}.
	 */
	@Transactional(readOnly = true)
	public int probable(@Nullable String agency, Actor actor) {
		// Index foresight_riskiest_of_agency.
		return this.jdbc.sql("""
				select count(*)
				from (select
				      from foresight
				      where probability is not null
				      and agency = any(?)
				      and 1 - probability > 0
				      and 1 - probability <= 0.5
				      limit ?) as found
				""").params(within(agency, actor), MOST).query(Integer.class).single();
	}

	/** What each of the agencies there has to expect of the dossiers it received. */
	@Transactional(readOnly = true)
	List<ExpectedLate> expected(@Nullable String agency, Actor actor) {
		return this.jdbc.sql("""
				select agency, count(*) as open, count(*) filter (where probability = 1) as overdue,
				       round(coalesce(sum(probability), 0), 1) as expected
				from foresight
				where agency = any(?)
				group by agency
				order by agency
				""")
			.param(within(agency, actor))
			.query((row, number) -> new ExpectedLate(row.getString("agency"), row.getLong("open"),
					row.getLong("overdue"), row.getBigDecimal("expected")))
			.list();
	}

	private AtRisk risk(ResultSet row, int number) throws SQLException {
		return new AtRisk(row.getString("code"), row.getString("procedure"), row.getString("agency"),
				row.getString("unit"), row.getString("state"), row.getTimestamp("due_at").toInstant(),
				row.getString("kind"), row.getString("assignee"), row.getInt("minutes_left"),
				row.getBigDecimal("probability"), JSON.readValue(row.getString("why"), Why.class),
				row.getTimestamp("foreseen_at").toInstant(), row.getObject("dossier", UUID.class));
	}

	/** Foresight is for those who can still do something about it. */
	private String[] within(@Nullable String agency, Actor actor) {
		this.reach.requireAny(actor, Role.OFFICER, Role.APPROVER, Role.MANAGER);
		return this.reach.within(actor, agency).toArray(String[]::new);
	}

}
