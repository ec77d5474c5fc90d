package vn.motcua.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.motcua.refusal.Refusal;

/**
 * Runs a command in one transaction, and under one key only once: sent again, it gives
 * the first answer. The key is written in the command's own transaction, so that either
 * both are there or neither; a second call with the same key waits for the first to end.
 */
@Component
public class OnceOnly {

	private final TransactionTemplate transaction;

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final Clock clock;

	OnceOnly(PlatformTransactionManager transactions, JdbcClient jdbc, JsonMapper json, Clock clock) {
		this.transaction = new TransactionTemplate(transactions);
		this.jdbc = jdbc;
		this.json = json;
		this.clock = clock;
	}

	/**
	 * Runs the command, or gives the answer it had the first time.
	 * @param body what was sent, as it was understood
	 * @param type of the answer's body
	 * @throws Refusal when the key was used for something else
	 */
	public <T> ResponseEntity<T> run(CommandKey key, @Nullable Object body, Class<T> type,
			Supplier<ResponseEntity<T>> command) {
		return this.transaction
			.execute((status) -> (key.key() != null) ? once(key, key.key(), body, type, command) : command.get());
	}

	private <T> ResponseEntity<T> once(CommandKey command, String key, @Nullable Object body, Class<T> type,
			Supplier<ResponseEntity<T>> work) {
		var fingerprint = fingerprint(command.target() + '\n' + this.json.writeValueAsString(body));
		if (!claim(command.username(), key, fingerprint)) {
			return replay(command.username(), key, fingerprint, type);
		}
		var answer = work.get();
		keep(command.username(), key, answer);
		return answer;
	}

	private boolean claim(String username, String key, byte[] fingerprint) {
		return this.jdbc.sql("""
				insert into idempotency_key (username, key, fingerprint, created_at)
				values (?, ?, ?, ?)
				on conflict do nothing
				""").params(username, key, fingerprint, Timestamp.from(this.clock.instant())).update() == 1;
	}

	private <T> void keep(String username, String key, ResponseEntity<T> answer) {
		var location = answer.getHeaders().getLocation();
		this.jdbc.sql("""
				update idempotency_key
				set status = ?, location = ?, etag = ?, body = ?
				where username = ? and key = ?
				""")
			.params(Arrays.asList(answer.getStatusCode().value(), (location != null) ? location.toString() : null,
					answer.getHeaders().getETag(), this.json.writeValueAsString(answer.getBody()), username, key))
			.update();
	}

	private <T> ResponseEntity<T> replay(String username, String key, byte[] fingerprint, Class<T> type) {
		return this.jdbc
			.sql("select fingerprint, status, location, etag, body from idempotency_key where username = ? and key = ?")
			.params(username, key)
			.query((row, number) -> {
				if (!Arrays.equals(row.getBytes("fingerprint"), fingerprint)) {
					throw Refusal.rule("key-reused", "This Idempotency-Key was already used for another command.");
				}
				var answer = ResponseEntity.status(row.getInt("status"));
				if (row.getString("location") != null) {
					answer.location(URI.create(row.getString("location")));
				}
				if (row.getString("etag") != null) {
					answer.eTag(row.getString("etag"));
				}
				return answer.body(this.json.readValue(row.getString("body"), type));
			})
			.single();
	}

	private static byte[] fingerprint(String text) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
