package vn.motcua.calendar;

import java.sql.Timestamp;
import java.time.Clock;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Days off and days worked in exchange (ngày nghỉ, ngày làm bù) are announced, or taken
 * back. The days and the note that deadlines must follow them are written together, so
 * that no failure in between can make anyone forget the deadlines.
 */
@Service
public class AnnouncingDays {

	private final JdbcClient jdbc;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	AnnouncingDays(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.events = events;
	}

	/**
	 * Writes the days down and commits, also within the transaction of a command: only
	 * then do new receipts go by them, and the open dossiers can follow.
	 */
	@Transactional(propagation = Propagation.REQUIRES_NEW)
	public void announce(CalendarChange change, String by) {
		for (CalendarDay day : change.announced()) {
			this.jdbc.sql("""
					insert into calendar_day (date, kind, name)
					values (?, ?, ?)
					on conflict (date) do update set kind = excluded.kind, name = excluded.name
					""").params(day.date(), day.kind().name(), day.name()).update();
		}
		for (var date : change.takenBack()) {
			this.jdbc.sql("delete from calendar_day where date = ?").param(date).update();
		}
		var span = change.span();
		this.jdbc.sql("insert into calendar_change (made_at, made_by, earliest, latest) values (?, ?, ?, ?)")
			.params(Timestamp.from(this.clock.instant()), by, span.first(), span.last())
			.update();
		this.events.publishEvent(new TimeRulesChanged());
	}

}
