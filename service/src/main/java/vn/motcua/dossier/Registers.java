package vn.motcua.dossier;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.motcua.calendar.OfficialTime;
import vn.motcua.refusal.Refusal;

/**
 * The registers of years (sổ theo dõi hồ sơ), open and closed. Whoever closes one and
 * whoever receives into a year that is over wait for each other at its counter.
 */
@Component
class Registers {

	private final JdbcClient jdbc;

	private final Clock clock;

	Registers(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Refuses a receipt into a register that is closed. Only what is over can be closed,
	 * so nothing is asked for this year.
	 */
	void requireOpen(String agency, int year) {
		if (year >= thisYear()) {
			return;
		}
		holdCounter(agency, year);
		if (find(agency, year).isPresent()) {
			throw Refusal.field("register-closed", "receivedAt",
					"The register of " + year + " of " + agency + " is closed; receive it into this year's.");
		}
	}

	/**
	 * Closes it, once; closed before, it is as it was.
	 * @throws Refusal while the year is not over
	 */
	ClosedRegister close(String agency, int year, String by) {
		if (year >= thisYear()) {
			throw Refusal.field("register-not-over", "year",
					"The year " + year + " is not over yet; close its register when it is.");
		}
		holdCounter(agency, year);
		return find(agency, year).orElseGet(() -> write(agency, year, sealed(agency, year), by));
	}

	private int thisYear() {
		return OfficialTime.dateOf(this.clock.instant()).getYear();
	}

	/** Nobody takes a number of it until the transaction ends. */
	private void holdCounter(String agency, int year) {
		this.jdbc.sql("""
				insert into register_counter as r (agency, year, last) values (?, ?, 0)
				on conflict (agency, year) do update set last = r.last
				""").params(agency, year).update();
	}

	private Optional<ClosedRegister> find(String agency, int year) {
		return this.jdbc.sql("""
				select count, first, last, up_to_event, sha256
				from register_closing
				where agency = ? and year = ?
				""")
			.params(agency, year)
			.query((row, number) -> new ClosedRegister(row.getInt("count"), row.getInt("first"), row.getInt("last"),
					row.getLong("up_to_event"), row.getString("sha256")))
			.optional();
	}

	private ClosedRegister sealed(String agency, int year) {
		var digest = sha256();
		var count = new AtomicInteger();
		var first = new AtomicInteger();
		var last = new AtomicInteger();
		// Index dossier_in_register.
		this.jdbc.sql("""
				select register_number, code, received_at
				from dossier
				where coalesce(register_agency, agency) = ? and register_year = ?
				order by register_number
				""").params(agency, year).query((row) -> {
			var number = row.getInt("register_number");
			digest.update(line(number, row.getString("code"), row.getTimestamp("received_at").toInstant()));
			first.compareAndSet(0, number);
			last.set(number);
			count.incrementAndGet();
		});
		var event = this.jdbc.sql("select coalesce(max(seq), 0) from journal").query(Long.class).single();
		return new ClosedRegister(count.get(), first.get(), last.get(), event,
				HexFormat.of().formatHex(digest.digest()));
	}

	private ClosedRegister write(String agency, int year, ClosedRegister closed, String by) {
		this.jdbc
			.sql("""
					insert into register_closing (agency, year, count, first, last, up_to_event, sha256, closed_by, closed_at)
					values (?, ?, ?, ?, ?, ?, ?, ?, ?)
					""")
			.params(agency, year, closed.count(), closed.first(), closed.last(), closed.upToEvent(), closed.sha256(),
					by, Timestamp.from(this.clock.instant()))
			.update();
		return closed;
	}

	private static byte[] line(int number, String code, Instant receivedAt) {
		return (number + ";" + code + ";" + receivedAt + "\n").getBytes(StandardCharsets.UTF_8);
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every JDK has SHA-256", ex);
		}
	}

}
