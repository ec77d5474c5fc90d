package vn.motcua.retention;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.motcua.testing.ServiceTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Thời hạn lưu giữ. */
@ServiceTest
class RetentionTest {

	private final RetentionWorker worker;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	RetentionTest(RetentionWorker worker, JdbcClient jdbc, PlatformTransactionManager transactions) {
		this.worker = worker;
		this.jdbc = jdbc;
		this.transaction = new TransactionTemplate(transactions);
	}

	private void write(String sql, Object... values) {
		this.transaction.executeWithoutResult((status) -> this.jdbc.sql(sql).params(values).update());
	}

	@Nested
	class First_answers_under_keys {

		@Test
		void are_kept_for_hours_and_no_days() {
			keep("old", Duration.ofHours(13));
			keep("young", Duration.ofHours(11));
			worker.work();
			assertThat(
					jdbc.sql("select key from idempotency_key where username = 'retention'").query(String.class).list())
				.containsExactly("young");
		}

		@Test
		void are_deleted_to_the_last_in_batches() {
			write("""
					insert into idempotency_key (username, key, fingerprint, created_at, status)
					select 'many', n::text, ''::bytea, now() - interval '2 days', 200
					from generate_series(1, 2500) as n
					""");
			worker.work();
			assertThat(jdbc.sql("select count(*) from idempotency_key where username = 'many'")
				.query(Integer.class)
				.single()).isZero();
		}

		private void keep(String key, Duration age) {
			write("""
					insert into idempotency_key (username, key, fingerprint, created_at, status)
					values ('retention', ?, ''::bytea, ?, 200)
					""", key, Timestamp.from(Instant.now().minus(age)));
		}

	}

	@Nested
	class The_log_of_use {

		@Test
		void is_kept_for_years_and_then_forgotten() {
			look("forgotten", 6);
			look("remembered", 4);
			worker.work();
			assertThat(jdbc.sql("select what from dossier_use where reader = 'retention'").query(String.class).list())
				.doesNotContain("forgotten")
				.contains("remembered");
		}

		@Test
		void of_the_last_two_years_nobody_deletes() {
			look("fresh", 1);
			assertThatThrownBy(() -> jdbc.sql("delete from dossier_use where what = 'fresh'").update()).rootCause()
				.hasMessageContaining("append-only");
		}

		/** Before all others: what passes is at the beginning. */
		private void look(String what, int years) {
			write("""
					insert into dossier_use (id, at, reader, reader_agency, dossier, code, agency, way, what)
					overriding system value
					select least(min(id), 0) - 1, now() - make_interval(years => ?), 'retention', 'H13', ?, 'X', 'H13', 'API', ?
					from dossier_use
					""",
					years, UUID.randomUUID(), what);
		}

	}

	@Nested
	class The_settings {

		private static final Period A_YEAR = Period.ofYears(1);

		@Test
		void tell_for_how_long_a_dossier_of_a_field_is_kept() {
			var settings = new RetentionSettings(Duration.ofHours(2), Period.ofYears(2), Period.ofYears(5),
					Map.of("Hộ tịch", Period.ofYears(70)));
			assertThat(settings.dossiersOf("Hộ tịch")).hasYears(70);
			assertThat(settings.dossiersOf("Đất đai")).hasYears(5);
		}

		@Test
		void are_refused_where_they_would_keep_answers_for_days_or_forget_too_soon() {
			assertThatIllegalArgumentException()
				.isThrownBy(() -> new RetentionSettings(Duration.ofDays(7), Period.ofYears(5), A_YEAR, Map.of()));
			assertThatIllegalArgumentException()
				.isThrownBy(() -> new RetentionSettings(Duration.ofHours(2), A_YEAR, A_YEAR, Map.of()));
			assertThatIllegalArgumentException()
				.isThrownBy(() -> new RetentionSettings(Duration.ofHours(2), Period.ofYears(5), Period.ZERO, Map.of()));
		}

	}

}
