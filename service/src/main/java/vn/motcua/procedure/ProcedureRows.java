package vn.motcua.procedure;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.motcua.calendar.Share;
import vn.motcua.calendar.TimeLimit;

/** Versions of procedures as they are stored, read whole. */
@Component
class ProcedureRows {

	private final JdbcClient jdbc;

	ProcedureRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** A version, with who resolves it. */
	record Row(Procedure version, String level) {
	}

	List<Row> all() {
		return this.jdbc
			.sql("""
					select p.code, p.valid_from, p.name, p.field, p.level, p.limit_value, p.limit_unit, p.fee_vnd, p.online, p.postal,
					       p.coordinating, p.supplement_rule,
					       array(select c.name
					             from procedure_component c
					             where (c.code, c.valid_from) = (p.code, p.valid_from)
					             order by c.position) as components,
					       array(select s.step || '=' || s.share
					             from procedure_step s
					             where (s.code, s.valid_from) = (p.code, p.valid_from)) as shares
					from procedure p
					""")
			.query((row, number) -> new Row(procedure(row), row.getString("level")))
			.list();
	}

	private static Procedure procedure(ResultSet row) throws SQLException {
		var limit = new TimeLimit(row.getInt("limit_value"), TimeLimit.Unit.valueOf(row.getString("limit_unit")));
		return new Procedure(row.getString("code"), row.getObject("valid_from", LocalDate.class), row.getString("name"),
				row.getString("field"), limit, row.getLong("fee_vnd"), row.getBoolean("online"),
				row.getBoolean("postal"), row.getString("coordinating"),
				SupplementRule.valueOf(row.getString("supplement_rule")),
				List.of((String[]) row.getArray("components").getArray()),
				shares((String[]) row.getArray("shares").getArray(), limit));
	}

	private static Map<String, Share> shares(String[] steps, TimeLimit limit) {
		return Arrays.stream(steps)
			.map((step) -> step.split("="))
			.collect(Collectors.toMap((step) -> step[0], (step) -> Share.of(new BigDecimal(step[1]), limit.unit())));
	}

}
