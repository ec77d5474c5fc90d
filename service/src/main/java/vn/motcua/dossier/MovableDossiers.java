package vn.motcua.dossier;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Spliterators;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.StreamSupport;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.DateSpan;
import vn.motcua.calendar.WorkingCalendar;

/**
 * Finds the open dossiers whose appointment, or a date that was set for them, is another
 * by another calendar, without loading any: their ledgers alone are read, as a stream.
 */
@Component
class MovableDossiers {

	private static final int AT_ONCE = 1000;

	private final JdbcClient jdbc;

	private final Calendars calendars;

	private final Practice practice;

	private final Clock clock;

	MovableDossiers(DataSource database, Calendars calendars, Practice practice, Clock clock) {
		var template = new JdbcTemplate(database);
		template.setFetchSize(AT_ONCE);
		this.jdbc = JdbcClient.create(template);
		this.calendars = calendars;
		this.practice = practice;
		this.clock = clock;
	}

	/**
	 * A dossier that moves, or for which something does that was set.
	 *
	 * @param move of its appointment, if that moves
	 */
	record Movable(UUID id, DossierState state, Moves.@Nullable Move move, List<Moves.DateMove> dates) {

		void addTo(Moves.Tally tally) {
			if (this.move != null) {
				tally.add(this.move, this.state);
			}
			this.dates.forEach(tally::add);
		}

	}

	/**
	 * Tells each dossier that moves; one may be told twice, of different dates.
	 * @param span only what is due on its first date or later, and was received by its
	 * last, can move
	 * @param change what becomes of each calendar
	 * @param found is told by several hands at once, in no order
	 */
	@Transactional(readOnly = true)
	public void find(DateSpan span, UnaryOperator<WorkingCalendar> change, Consumer<Movable> found) {
		// Loaded by this hand: the others, who have no connection, must not need one.
		var known = this.calendars.snapshot();
		var changed = new ConcurrentHashMap<WorkingCalendar, WorkingCalendar>();
		var first = Timestamp.from(span.start());
		var last = Timestamp.from(span.end());
		var now = this.clock.instant();
		// Index dossier_movable, for what is due before the span in its other half: it
		// may have been told a new date since. The rows arrive in portions only within a
		// transaction.
		try (var rows = this.jdbc.sql("""
				select id, code, agency, state, ledger, due_at, new_appointment_at, terms_as_of
				from dossier
				where state in ('RECEIVED', 'PROCESSING', 'AWAITING_SUPPLEMENT', 'AWAITING_PAYMENT')
				and due_at >= ?
				and received_at < ?
				union all
				select id, code, agency, state, ledger, due_at, new_appointment_at, terms_as_of
				from dossier
				where state in ('RECEIVED', 'PROCESSING', 'AWAITING_SUPPLEMENT', 'AWAITING_PAYMENT')
				and due_at < ?
				and received_at < ?
				and new_appointment_at >= ?
				""").params(first, last, first, last, first).query((row, number) -> OpenDeadline.of(row)).stream()) {
			// The rows are taken by one hand and worked out by as many as there are.
			StreamSupport.stream(Spliterators.spliteratorUnknownSize(rows.iterator(), 0), true).forEach((open) -> {
				var calendar = changed.computeIfAbsent(known.of(open.agency(), open.termsAsOf()), change);
				open.by(calendar, now).ifPresent(found);
			});
		}
		findWrongResults(first, last, (agency, asOf) -> changed.computeIfAbsent(known.of(agency, asOf), change), now,
				found);
		findOpinions(first, (agency) -> changed.computeIfAbsent(known.of(agency), change), now, found);
	}

	/** Until when wrong results have to be right. */
	private void findWrongResults(Timestamp first, Timestamp last,
			BiFunction<String, Instant, WorkingCalendar> calendars, Instant now, Consumer<Movable> found) {
		// Index dossier_result_right_by.
		try (var rows = this.jdbc.sql("""
				select id, code, agency, terms_as_of, result_wrong_since, result_right_by
				from dossier
				where state = 'RESULT_READY'
				and result_right_by >= ?
				and result_wrong_since < ?
				and exists (
				    select
				    from task -- index task_of_dossier
				    where task.dossier = dossier.id
				    and task.closed_at is null
				    and task.kind <> 'RESULT_RETURN'
				)
				""").params(first, last).query((row, number) -> WrongResult.of(row)).stream()) {
			rows.forEach((wrong) -> wrong.by(calendars.apply(wrong.agency(), wrong.termsAsOf()), this.practice, now)
				.ifPresent(found));
		}
	}

	/** Until when others are to answer. */
	private void findOpinions(Timestamp first, Function<String, WorkingCalendar> calendars, Instant now,
			Consumer<Movable> found) {
		// Index task_consultation_due.
		try (var rows = this.jdbc.sql("""
				select d.id, d.code, d.state, t.agency, t.due_at, coalesce(t.answer_by, t.due_at) as answer_by
				from task as t
				join dossier as d on d.id = t.dossier
				where t.closed_at is null
				and t.kind = 'CONSULTATION'
				and t.due_at >= ?
				and d.state in ('RECEIVED', 'PROCESSING', 'AWAITING_SUPPLEMENT', 'AWAITING_PAYMENT')
				""").param(first).query((row, number) -> OpenOpinion.of(row)).stream()) {
			rows.forEach((open) -> open.by(calendars.apply(open.agency()), now).ifPresent(found));
		}
	}

}
