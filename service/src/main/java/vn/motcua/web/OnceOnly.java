package vn.motcua.web;

import java.net.URI;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
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
 * the first answer. Key and answer are written last, in the command's own transaction, so
 * that either all is there or nothing. A repetition is found out when its key is already
 * taken, or when the work itself is refused because it is done; then nothing of it
 * remains.
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
	public <T> ResponseEntity<T> run(CommandKey command, @Nullable Object body, Class<T> type,
			Supplier<ResponseEntity<T>> work) {
		var key = command.key();
		if (key == null) {
			return this.transaction.execute((status) -> work.get());
		}
		var fingerprint = fingerprint(command, body);
		try {
			return this.transaction.execute((status) -> {
				var answer = work.get();
				keep(command.username(), key, fingerprint, answer);
				return answer;
			});
		}
		catch (RuntimeException refused) {
			return firstAnswer(command.username(), key, fingerprint, type).orElseThrow(() -> refused);
		}
	}

	/**
	 * The answer it had the first time, for what is not carried out in one transaction.
	 * @throws Refusal when the key was used for something else
	 */
	public <T> Optional<ResponseEntity<T>> before(CommandKey command, @Nullable Object body, Class<T> type) {
		return (command.key() == null) ? Optional.empty()
				: firstAnswer(command.username(), command.key(), fingerprint(command, body), type);
	}

	/**
	 * Runs a command that commits its work in steps, and holds no connection between
	 * them. Because that cannot be undone, the first answer is looked for before anything
	 * is done; who was cut off before his was kept does it again, which changes nothing.
	 * @throws Refusal when the key was used for something else
	 */
	public <T> ResponseEntity<T> runInSteps(CommandKey command, @Nullable Object body, Class<T> type,
			Supplier<ResponseEntity<T>> work) {
		return before(command, body, type).orElseGet(() -> {
			var answer = work.get();
			return run(command, body, type, () -> answer);
		});
	}

	private byte[] fingerprint(CommandKey command, @Nullable Object body) {
		return Digest.bytes(command.target() + '\n' + this.json.writeValueAsString(body));
	}

	private <T> void keep(String username, String key, byte[] fingerprint, ResponseEntity<T> answer) {
		var location = answer.getHeaders().getLocation();
		this.jdbc.sql("""
				insert into idempotency_key (username, key, fingerprint, created_at, status, location, etag, body)
				values (?, ?, ?, ?, ?, ?, ?, ?)
				""")
			.params(Arrays.asList(username, key, fingerprint, Timestamp.from(this.clock.instant()),
					answer.getStatusCode().value(), (location != null) ? location.toString() : null,
					answer.getHeaders().getETag(), this.json.writeValueAsString(answer.getBody())))
			.update();
	}

	private <T> Optional<ResponseEntity<T>> firstAnswer(String username, String key, byte[] fingerprint,
			Class<T> type) {
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
			.optional();
	}

}
