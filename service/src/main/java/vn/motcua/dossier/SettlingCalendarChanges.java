package vn.motcua.dossier;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.motcua.calendar.DateSpan;
import vn.motcua.calendar.OfficialTime;
import vn.motcua.journal.JournalEntry;
import vn.motcua.platform.AtOneStop;

/**
 * Sees to it that every change of the calendar reaches every open dossier: also when the
 * power failed while they were moved, and those that were received under the old calendar
 * while the new one was written down, or by a version of before.
 */
@AtOneStop
@Component
class SettlingCalendarChanges {

	private static final Logger log = LoggerFactory.getLogger(SettlingCalendarChanges.class);

	/**
	 * By then no command that began under the old calendar is still running, and every
	 * replica has heard of the new one: nothing can be received any more that would have
	 * to be moved.
	 */
	private static final Duration ALL_HAVE_HEARD = Duration.ofMinutes(2);

	/** No calendar is kept beyond. */
	private static final LocalDate LAST = LocalDate.of(2100, 12, 31);

	private final JdbcClient jdbc;

	private final ReschedulingDossiers rescheduling;

	private final CalendarTurn turn;

	private final Clock clock;

	private final TransactionTemplate transaction;

	/** Whether this process swept before. */
	private volatile boolean begun;

	SettlingCalendarChanges(JdbcClient jdbc, ReschedulingDossiers rescheduling, CalendarTurn turn, Clock clock,
			PlatformTransactionManager transactions) {
		this.jdbc = jdbc;
		this.rescheduling = rescheduling;
		this.turn = turn;
		this.clock = clock;
		this.transaction = new TransactionTemplate(transactions);
	}

	@Scheduled(initialDelayString = "${motcua.sweep.every}", fixedDelayString = "${motcua.sweep.every}")
	void sweep() {
		this.transaction.executeWithoutResult((status) -> {
			if (this.turn.tryToTake()) {
				// First, so that what moves is told to have moved by whoever changed it.
				unsettled().forEach(this::settle);
				if (!this.begun) {
					followThisVersion();
					this.begun = true;
				}
			}
		});
	}

	/**
	 * By the rules of this version an appointment may be another than by those of the one
	 * before, or a date that was set lie outside office hours: what is still to come is
	 * brought to what the ledgers add up to.
	 */
	private void followThisVersion() {
		var today = OfficialTime.dateOf(this.clock.instant());
		var moves = this.rescheduling.follow(new DateSpan(today, LAST), JournalEntry.SYSTEM).moves();
		if (moves.moved() > 0) {
			log.info("{} dossiers follow the rules of this version", moves.moved());
		}
	}

	private void settle(Unsettled change) {
		var now = this.clock.instant();
		var followed = this.rescheduling.follow(change.span(), change.madeBy());
		var moved = followed.moves().moved();
		if (moved > 0) {
			log.info("{} dossiers followed the calendar change {}", moved, change.id());
		}
		if (followed.isComplete() && change.madeAt().plus(ALL_HAVE_HEARD).isBefore(now)) {
			this.jdbc.sql("update calendar_change set settled_at = ? where id = ?")
				.params(Timestamp.from(now), change.id())
				.update();
		}
	}

	private List<Unsettled> unsettled() {
		// Index calendar_change_unsettled.
		return this.jdbc.sql("""
				select id, made_at, made_by, earliest, latest
				from calendar_change
				where settled_at is null
				order by id
				""")
			.query((row, number) -> new Unsettled(row.getLong("id"), row.getTimestamp("made_at").toInstant(),
					row.getString("made_by"),
					new DateSpan(row.getObject("earliest", LocalDate.class), row.getObject("latest", LocalDate.class))))
			.list();
	}

	private record Unsettled(long id, Instant madeAt, String madeBy, DateSpan span) {
	}

}
