package vn.motcua.platform;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.transaction.TransactionSystemException;

import static org.assertj.core.api.Assertions.assertThat;

class DatabaseAwayTest {

	@ParameterizedTest(
			name = "a connection that broke (08006), a server that ends or starts (57P01, 57P03) or is full (53300): {0}")
	@ValueSource(strings = { "08001", "08003", "08006", "57P01", "57P02", "57P03", "53300" })
	void is_behind_failures_of_the_server_however_wrapped(String state) {
		var failure = new SQLException("gone", state);
		assertThat(DatabaseAway.isBehind(new TransactionSystemException("rollback", new RuntimeException(failure))))
			.isTrue();
	}

	@Test
	void is_behind_a_connection_that_broke_in_use() {
		assertThat(DatabaseAway.isBehind(new IllegalStateException(new SQLException("Connection is closed")))).isTrue();
	}

	@Test
	void is_behind_a_pool_that_has_no_connection() {
		assertThat(DatabaseAway.isBehind(new IllegalStateException(new SQLTransientConnectionException("none"))))
			.isTrue();
	}

	@ParameterizedTest(
			name = "a wrong value (22021), a key that exists (23505), a lock (55P03), a statement cut off (57014): {0}")
	@ValueSource(strings = { "22021", "23505", "40001", "55P03", "57014" })
	void is_not_behind_what_is_wrong_with_a_statement(String state) {
		assertThat(DatabaseAway.isBehind(new RuntimeException(new SQLException("wrong", state)))).isFalse();
		assertThat(DatabaseAway.isBehind(new RuntimeException(new SQLException("unknown")))).isFalse();
		assertThat(DatabaseAway.isBehind(null)).isFalse();
	}

}
