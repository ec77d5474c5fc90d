package vn.motcua.dossier;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.motcua.testing.Bodies;
import vn.motcua.testing.Http;
import vn.motcua.testing.OneStopShop;
import vn.motcua.testing.ServiceTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What a version before wrote down is found after a while. */
@ServiceTest
class IndexingDossiersTest {

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final OneStopShop shop;

	private final Http http;

	private final String digits = String.valueOf(ThreadLocalRandom.current().nextInt(10_000_000, 100_000_000));

	private final String word = "q" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "qx";

	IndexingDossiersTest(JdbcClient jdbc, PlatformTransactionManager transactions, OneStopShop shop, Http http) {
		this.jdbc = jdbc;
		this.transaction = new TransactionTemplate(transactions);
		this.shop = shop;
		this.http = http;
	}

	private String receive() {
		return this.shop.receive(Bodies.with(Bodies.dossier(), "/submitter", "null")).code();
	}

	/**
	 * As a version before left it: typed, not written alike, and found by the name only.
	 */
	private void asBefore(String code, String and) {
		this.transaction.executeWithoutResult((status) -> this.jdbc.sql("""
				update dossier
				set applicant_name = ?, applicant_id = ?, applicant_phone = ?, submitter = ?::jsonb, subject = ?,
				    search_name = '', search_numbers = null, search_subject = null {and}
				where code = ?
				""".replace("{and}", and))
			.params("Ðình H'Bia " + this.word, "b 1 " + this.digits, "09 " + this.digits,
					"{\"kind\": \"CITIZEN\", \"name\": \"Ksor %s\", \"phone\": \"+84 8%s\"}".formatted(this.word,
							this.digits),
					"Cấp lại " + this.word, code)
			.update());
	}

	private String found(String q) {
		return String.valueOf(this.http.as("admin").get("/api/dossiers?q=" + q).is(200).at("/items/0/code"));
	}

	@Test
	void it_is_found_by_all_that_is_searched() {
		var code = receive();
		asBefore(code, "");
		await().atMost(Duration.ofSeconds(60)).until(() -> code.equals(found("dinh+hbia+" + this.word)));
		assertThat(found("ksor+" + this.word)).isEqualTo(code);
		assertThat(found("cap+lai+" + this.word)).isEqualTo(code);
		assertThat(found("B1" + this.digits)).isEqualTo(code);
		assertThat(found("09" + this.digits)).isEqualTo(code);
		assertThat(found("08" + this.digits)).isEqualTo(code);
		assertThat(this.http.as("admin").get("/api/dossiers/" + code).is(200).at("/applicant/idNumber"))
			.isEqualTo("B1" + this.digits);
	}

	@Test
	void of_what_it_erased_nothing_is_left_to_find() {
		var code = receive();
		this.transaction.executeWithoutResult(
				(status) -> this.jdbc.sql("update dossier set erased_at = now(), search_name = '' where code = ?")
					.param(code)
					.update());
		await().atMost(Duration.ofSeconds(60))
			.until(() -> this.jdbc
				.sql("select search_numbers = '{}' and search_subject = '' from dossier where code = ?")
				.param(code)
				.query(Boolean.class)
				.single());
	}

}
