package db.migration;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;

import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/**
 * The tables of the process engine, by the scripts that its own jar brings. History is
 * left out: the journal is the history.
 */
public class V1__engine_schema extends BaseJavaMigration {

	private static final List<String> PARTS = List.of("engine", "decision.engine");

	@Override
	public void migrate(Context context) throws Exception {
		try (Statement statement = context.getConnection().createStatement()) {
			for (String part : PARTS) {
				statement.execute(script(part));
			}
		}
	}

	private static String script(String part) throws IOException {
		var path = "/org/camunda/bpm/engine/db/create/activiti.postgres.create." + part + ".sql";
		try (InputStream in = V1__engine_schema.class.getResourceAsStream(path)) {
			return new String(Objects.requireNonNull(in, path).readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
