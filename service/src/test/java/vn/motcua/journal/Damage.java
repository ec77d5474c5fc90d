package vn.motcua.journal;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes an event unreadable, as one of a newer version or a damaged row is, and readable
 * again.
 */
public record Damage(JdbcClient jdbc, TransactionTemplate transaction) {

	public void to(long seq) {
		set(seq, "[]");
	}

	/** Its data is what it was: none. */
	public void mend(long seq) {
		set(seq, "{}");
	}

	/** It is of a type, as one that only a newer version knows. */
	public void retype(long seq, String type) {
		set("type = ?", seq, type);
	}

	/** Its data is that from now on. */
	public void set(long seq, String data) {
		set("data = ?::jsonb", seq, data);
	}

	private void set(String column, long seq, String value) {
		this.transaction.executeWithoutResult((status) -> {
			this.jdbc.sql("alter table journal disable trigger user").update();
			this.jdbc.sql("update journal set " + column + " where seq = ?").params(value, seq).update();
			this.jdbc.sql("alter table journal enable trigger user").update();
		});
	}

}
