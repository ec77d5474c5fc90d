package vn.motcua.procedure;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.motcua.calendar.Share;
import vn.motcua.calendar.TimeLimit;
import vn.motcua.platform.ChangeFeed;
import vn.motcua.platform.Remembered;
import vn.motcua.refusal.Refusal;

/** All versions of all procedures. */
@Component
public class Procedures {

	private final JdbcClient jdbc;

	private final Remembered<Map<String, TreeMap<LocalDate, Procedure>>> versions;

	Procedures(JdbcClient jdbc, ChangeFeed changes) {
		this.jdbc = jdbc;
		this.versions = changes.remember(this::load, "procedure", "procedure_component", "procedure_step");
	}

	/**
	 * The version in force on that official date.
	 * @throws Refusal when there is no such procedure, or it was not in force yet
	 */
	public Procedure inForce(String code, LocalDate on) {
		var known = this.versions.get().get(code);
		if (known == null) {
			throw Refusal.field("unknown-procedure", "procedure", "There is no procedure " + code + ".");
		}
		var version = known.floorEntry(on);
		if (version == null) {
			throw Refusal.field("procedure-not-in-force", "procedure",
					"Procedure " + code + " is in force from " + known.firstKey() + " only.");
		}
		return version.getValue();
	}

	/** The very version a dossier was received under. */
	public Procedure version(String code, LocalDate validFrom) {
		return Optional.ofNullable(this.versions.get().get(code))
			.map((known) -> known.get(validFrom))
			.orElseThrow(() -> new IllegalStateException("No version " + validFrom + " of procedure " + code));
	}

	/** Whether any version of the procedure is known. */
	public boolean isKnown(String code) {
		return this.versions.get().containsKey(code);
	}

	private Map<String, TreeMap<LocalDate, Procedure>> load() {
		Map<String, TreeMap<LocalDate, Procedure>> all = new HashMap<>();
		this.jdbc
			.sql("""
					select p.code, p.valid_from, p.name, p.field, p.limit_value, p.limit_unit, p.fee_vnd, p.online, p.postal,
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
			.query((row, number) -> procedure(row))
			.list()
			.forEach((version) -> all.computeIfAbsent(version.code(), (key) -> new TreeMap<>())
				.put(version.validFrom(), version));
		return all;
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
