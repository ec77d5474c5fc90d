package vn.motcua.dossier;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.motcua.testing.Bodies;
import vn.motcua.testing.Footprints;
import vn.motcua.testing.OneStopShop;
import vn.motcua.testing.PassingClock;
import vn.motcua.testing.ServiceTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The power fails when the days are written down and no dossier is moved yet: only the
 * rows of the change are there.
 */
@ServiceTest
class SettlingCalendarChangesTest {

	private final SettlingCalendarChanges settling;

	private final OneStopShop shop;

	private final PassingClock clock;

	private final JdbcClient jdbc;

	private final Footprints footprints;

	private final PlatformTransactionManager transactions;

	private final TransactionTemplate transaction;

	private final ReschedulingDossiers rescheduling;

	private final CalendarTurn turn;

	SettlingCalendarChangesTest(SettlingCalendarChanges settling, ReschedulingDossiers rescheduling, CalendarTurn turn,
			OneStopShop shop, PassingClock clock, JdbcClient jdbc, Footprints footprints,
			PlatformTransactionManager transactions) {
		this.settling = settling;
		this.rescheduling = rescheduling;
		this.turn = turn;
		this.transactions = transactions;
		this.shop = shop;
		this.clock = clock;
		this.jdbc = jdbc;
		this.footprints = footprints;
		this.transaction = new TransactionTemplate(transactions);
	}

	private PassingClock.Resetting showing(String local) {
		return this.clock.showing(OffsetDateTime.parse(local + ":00+07:00").toInstant());
	}

	private void announcedWithoutMoving(String date, Clock now, Duration ago) {
		this.transaction.executeWithoutResult((status) -> {
			this.jdbc.sql("insert into calendar_day (date, kind, name) values (?::date, 'REST_DAY', 'Nghỉ đột xuất')")
				.param(date)
				.update();
			this.jdbc.sql(
					"insert into calendar_change (made_at, made_by, earliest, latest) values (?, 'admin', ?::date, ?::date)")
				.params(Timestamp.from(now.instant().minus(ago)), date, date)
				.update();
		});
	}

	private long unsettled() {
		return this.jdbc
			.sql("select count(*) from calendar_change where settled_at is null and earliest >= '2032-01-01'")
			.query(Long.class)
			.single();
	}

	@AfterEach
	void takeBack() {
		this.transaction.executeWithoutResult((status) -> {
			this.jdbc.sql("delete from calendar_day where date >= '2032-01-01'").update();
			this.jdbc.sql("update calendar_change set settled_at = made_at where earliest >= '2032-01-01'").update();
		});
	}

	@Test
	void a_sweep_moves_what_was_left_once_and_looks_again_until_all_have_heard() {
		try (var now = showing("2032-03-01T08:00")) {
			var walk = this.shop.receive(Bodies.dossier().put("agency", "H13.104"));
			announcedWithoutMoving("2032-03-03", this.clock, Duration.ofSeconds(1));
			this.settling.sweep();
			assertThat(walk.read().at("/dueAt")).isEqualTo("2032-03-05T17:00:00+07:00");
			assertThat(walk.told("type")).endsWith("rescheduled");
			assertThat(walk.told("actor")).endsWith("admin");
			assertThat(unsettled()).isOne();
			this.footprints.none(this.settling::sweep);
		}
		try (var later = showing("2032-03-01T08:05")) {
			this.settling.sweep();
			assertThat(unsettled()).isZero();
		}
	}

	@Test
	void a_change_is_not_settled_before_everyone_has_followed_it() {
		try (var now = showing("2032-04-05T08:00")) {
			var stuck = this.shop.receive(Bodies.dossier().put("agency", "H13.104"));
			var walk = this.shop.receive(Bodies.dossier().put("agency", "H13.104"));
			var since = this.jdbc.sql("select procedure_since from dossier where code = ?")
				.param(stuck.code())
				.query((row, number) -> row.getObject(1, LocalDate.class))
				.single();
			setProcedureSince(stuck.code(), LocalDate.of(1990, 1, 1));
			announcedWithoutMoving("2032-04-07", this.clock, Duration.ofMinutes(5));
			this.settling.sweep();
			assertThat(walk.read().at("/dueAt")).isEqualTo("2032-04-09T17:00:00+07:00");
			assertThat(unsettled()).isOne();
			setProcedureSince(stuck.code(), since);
			this.settling.sweep();
			assertThat(stuck.read().at("/dueAt")).isEqualTo("2032-04-09T17:00:00+07:00");
			assertThat(unsettled()).isZero();
		}
	}

	private void setProcedureSince(String code, LocalDate since) {
		this.transaction
			.executeWithoutResult((status) -> this.jdbc.sql("update dossier set procedure_since = ? where code = ?")
				.params(since, code)
				.update());
	}

	/** As the version before left it: an extension to a Sunday, as it was set. */
	@Test
	void a_start_brings_open_dossiers_to_what_this_version_makes_of_their_ledgers() {
		try (var now = showing("2032-03-15T08:00")) {
			var walk = this.shop.receive(Bodies.dossier().put("agency", "H13.104"))
				.act("admin", "extension", Bodies.reason("Khó").put("until", "2032-03-21T10:00:00+07:00"), null);
			assertThat(walk.last().at("/dueAt")).isEqualTo("2032-03-22T10:00:00+07:00");
			this.transaction.executeWithoutResult(
					(status) -> this.jdbc.sql("update dossier set due_at = '2032-03-21 10:00+07' where code = ?")
						.param(walk.code())
						.update());
			new SettlingCalendarChanges(this.jdbc, this.rescheduling, this.turn, this.clock, this.transactions).sweep();
			assertThat(walk.read().at("/dueAt")).isEqualTo("2032-03-22T10:00:00+07:00");
			assertThat(walk.told("type")).endsWith("rescheduled");
			assertThat(walk.told("actor")).endsWith("system");
		}
	}

	@Test
	void a_sweep_leaves_to_another_what_he_has_in_hand() {
		try (var now = showing("2032-03-08T08:00")) {
			var walk = this.shop.receive(Bodies.dossier().put("agency", "H13.104"));
			announcedWithoutMoving("2032-03-10", this.clock, Duration.ofMinutes(5));
			this.transaction.executeWithoutResult((status) -> {
				this.jdbc.sql("select pg_advisory_xact_lock(?) is null").param(CalendarTurn.KEY).query().singleRow();
				var other = new Thread(this.settling::sweep);
				other.start();
				try {
					other.join();
				}
				catch (InterruptedException ex) {
					throw new IllegalStateException(ex);
				}
			});
			assertThat(walk.read().at("/dueAt")).isEqualTo("2032-03-11T17:00:00+07:00");
			assertThat(unsettled()).isOne();
			this.settling.sweep();
			assertThat(walk.read().at("/dueAt")).isEqualTo("2032-03-12T17:00:00+07:00");
			assertThat(unsettled()).isZero();
		}
	}

}
