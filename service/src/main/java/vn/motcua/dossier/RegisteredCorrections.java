package vn.motcua.dossier;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where both readings of what was corrected are kept, beside the journal, which names the
 * fields only.
 */
@Component
class RegisteredCorrections {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final JdbcTemplate batch;

	private final JdbcClient jdbc;

	RegisteredCorrections(JdbcTemplate batch, JdbcClient jdbc) {
		this.batch = batch;
		this.jdbc = jdbc;
	}

	/** What of it was not written down yet. */
	void write(Dossier dossier) {
		for (Told told : dossier.news().corrections()) {
			var corrected = (Happening.Corrected) told.what();
			this.batch.batchUpdate("""
					insert into correction (event, dossier, code, at, actor, reason, field, before, after)
					values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb)
					""", corrected.fields(), corrected.fields().size(),
					(row, field) -> fill(row, dossier, told, corrected, field));
		}
	}

	private static void fill(PreparedStatement row, Dossier dossier, Told told, Happening.Corrected corrected,
			CorrectedField field) throws SQLException {
		row.setObject(1, corrected.id());
		row.setObject(2, dossier.getId());
		row.setString(3, dossier.getCode());
		row.setTimestamp(4, Timestamp.from(told.act().recordedAt()));
		row.setString(5, told.act().by());
		row.setString(6, corrected.note());
		row.setString(7, field.field());
		row.setString(8, json(field.before()));
		row.setString(9, json(field.after()));
	}

	/** Both readings of each field, by the event that names it. */
	Map<UUID, List<CorrectedField>> of(UUID dossier, Collection<UUID> events) {
		Map<UUID, List<CorrectedField>> all = new HashMap<>();
		// Primary key.
		this.jdbc.sql("""
				select event, field, before, after
				from correction
				where event = any(?)
				and dossier = ?
				order by event, field
				""").params(events.toArray(UUID[]::new), dossier).query((row) -> {
			all.computeIfAbsent(row.getObject("event", UUID.class), (event) -> new ArrayList<>())
				.add(new CorrectedField(row.getString("field"), reading(row.getString("before")),
						reading(row.getString("after"))));
		});
		return all;
	}

	/**
	 * Takes out of both readings who the applicant of an erased dossier was, and what was
	 * said of him; that they were corrected, when and by whom, stays.
	 */
	void takeOutPersons(UUID dossier) {
		// Index correction_of_dossier.
		this.jdbc.sql("""
				update correction
				set reason = null,
				    before = case when field in ('procedure', 'copies', 'returnBy') then before end,
				    after = case when field in ('procedure', 'copies', 'returnBy') then after end
				where dossier = ?
				""").param(dossier).update();
	}

	private static @Nullable String json(@Nullable Object reading) {
		return (reading != null) ? JSON.writeValueAsString(reading) : null;
	}

	private static @Nullable Object reading(@Nullable String json) {
		return (json != null) ? JSON.readValue(json, Object.class) : null;
	}

}
