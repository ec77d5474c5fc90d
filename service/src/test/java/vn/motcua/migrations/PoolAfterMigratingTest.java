package vn.motcua.migrations;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;

import vn.motcua.testing.ServiceTest;

import static org.assertj.core.api.Assertions.assertThat;

/** The connections that migrated the schema are those that the office works with. */
@ServiceTest
class PoolAfterMigratingTest {

	private static final int MANY = 10;

	private final DataSource pool;

	PoolAfterMigratingTest(DataSource pool) {
		this.pool = pool;
	}

	@Test
	void has_no_connection_that_waits_for_locks_as_briefly_as_a_migration() throws SQLException {
		List<Connection> taken = new ArrayList<>();
		try {
			for (int number = 0; number < MANY; number++) {
				var connection = this.pool.getConnection();
				taken.add(connection);
				try (var answer = connection.createStatement().executeQuery("show lock_timeout")) {
					answer.next();
					assertThat(answer.getString(1)).isEqualTo("0");
				}
			}
		}
		finally {
			for (Connection connection : taken) {
				connection.close();
			}
		}
	}

}
