package vn.motcua.dossier;

import java.sql.Timestamp;
import java.util.Spliterators;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.StreamSupport;

import javax.sql.DataSource;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.DateSpan;
import vn.motcua.calendar.WorkingCalendar;

/**
 * Finds the open dossiers whose appointment is another by another calendar, without
 * loading any: their ledgers alone are read, as a stream.
 */
@Component
class MovableDossiers {

	private static final int AT_ONCE = 1000;

	private final JdbcClient jdbc;

	private final Calendars calendars;

	MovableDossiers(DataSource database, Calendars calendars) {
		var template = new JdbcTemplate(database);
		template.setFetchSize(AT_ONCE);
		this.jdbc = JdbcClient.create(template);
		this.calendars = calendars;
	}

	/** A dossier that moves. */
	record Movable(UUID id, DossierState state, Moves.Move move) {
	}

	/**
	 * Tells each dossier that moves.
	 * @param span only what is due on its first date or later, and was received by its
	 * last, can move
	 * @param change what becomes of each calendar
	 * @param found is told by several hands at once, in no order
	 */
	@Transactional(readOnly = true)
	public void find(DateSpan span, UnaryOperator<WorkingCalendar> change, Consumer<Movable> found) {
		var changed = new ConcurrentHashMap<WorkingCalendar, WorkingCalendar>();
		// Index dossier_movable. The rows arrive in portions only within a transaction.
		try (var rows = this.jdbc.sql("""
				select id, code, agency, state, ledger, due_at, terms_as_of
				from dossier
				where state in ('RECEIVED', 'PROCESSING', 'AWAITING_SUPPLEMENT', 'AWAITING_PAYMENT')
				and due_at >= ?
				and received_at < ?
				""")
			.params(Timestamp.from(span.start()), Timestamp.from(span.end()))
			.query((row, number) -> OpenDeadline.of(row))
			.stream()) {
			// The rows are taken by one hand and worked out by as many as there are.
			StreamSupport.stream(Spliterators.spliteratorUnknownSize(rows.iterator(), 0), true).forEach((open) -> {
				var calendar = changed.computeIfAbsent(this.calendars.of(open.agency(), open.termsAsOf()), change);
				var due = open.by(calendar);
				if (!due.equals(open.dueAt())) {
					found.accept(new Movable(open.id(), open.state(), new Moves.Move(open.code(), open.dueAt(), due)));
				}
			});
		}
	}

}
