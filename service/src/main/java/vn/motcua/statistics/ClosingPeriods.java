package vn.motcua.statistics;

import java.time.Clock;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

import vn.motcua.access.Actor;
import vn.motcua.access.Reach;
import vn.motcua.access.Role;
import vn.motcua.agency.Agencies;
import vn.motcua.calendar.OfficialTime;
import vn.motcua.journal.JournalCursors;
import vn.motcua.refusal.Refusal;
import vn.motcua.web.Cursor;
import vn.motcua.web.Page;
import vn.motcua.web.Paging;

/**
 * Chốt số liệu: a manager closes a period, whose figures are kept from then on. What is
 * recorded later stands beside them as a correction, never silently in them.
 */
@Service
public class ClosingPeriods {

	private final ClosedPeriods periods;

	private final FiguresSetAside setAside;

	private final JournalCursors cursors;

	private final Progress progress;

	private final Agencies agencies;

	private final Reach reach;

	private final Clock clock;

	ClosingPeriods(JdbcClient jdbc, JournalCursors cursors, Progress progress, Agencies agencies, Reach reach,
			Clock clock) {
		this.periods = new ClosedPeriods(jdbc);
		this.setAside = new FiguresSetAside(jdbc);
		this.cursors = cursors;
		this.progress = progress;
		this.agencies = agencies;
		this.reach = reach;
		this.clock = clock;
	}

	/**
	 * Says whether the period may be closed, and lets the figures catch up with what has
	 * been recorded. To be called outside any transaction: waiting in one would hold up
	 * what is waited for.
	 */
	public ReportQuery prepare(PeriodRequest request, Actor by) {
		this.reach.requireAny(by, Role.MANAGER);
		var query = new ReportQuery(request.from(), request.to(), request.agency(), GroupBy.FIELD,
				CancelledPolicy.WITHIN_RESOLVED);
		this.reach.requireKnown(by, request.agency());
		if (!request.to().isBefore(OfficialTime.dateOf(this.clock.instant()))) {
			throw Refusal.field("period-not-over", "to",
					"The period is not over yet; close it after %s.".formatted(request.to()));
		}
		if (!this.progress.catchUp()) {
			throw Refusal.conflict("figures-behind",
					"The figures do not include all events yet; close the period when they have caught up.");
		}
		requireComplete(query, Scope.of(this.agencies.tree(), query));
		return query;
	}

	public ClosedPeriod close(ReportQuery period, Actor by) {
		var scope = Scope.of(this.agencies.tree(), period);
		// Until it is closed, nothing is set aside any more, and nothing taken in again.
		this.cursors.hold(Roll.LIVE.reader());
		requireComplete(period, scope);
		return this.periods
			.close(period.from(), period.to(), period.agency(), scope, by.username(), this.clock.instant())
			.orElseThrow(() -> Refusal.conflict("period-closed",
					"The period %s to %s of %s is closed already; its figures stay as they are."
						.formatted(period.from(), period.to(), period.agency())));
	}

	/**
	 * What is set aside would come into the period after it was closed, and as if it had
	 * been in it before.
	 */
	private void requireComplete(ReportQuery period, Scope scope) {
		var lacking = this.setAside.count(scope, period.to());
		if (lacking > 0) {
			throw Refusal.conflict("figures-lack-dossiers",
					("Dossiers that the figures of this period lack, because something of them cannot be read: %d. An administrator"
							+ " finds them by a rebuild; close the period when they are counted.")
						.formatted(lacking));
		}
	}

	/** The last closed first. */
	public Page<ClosedPeriod> list(@Nullable String agency, Paging paging, Actor by) {
		var after = paging.cursor();
		List<ClosedPeriod> found = this.periods.list(this.reach.within(by, agency),
				(after != null) ? after.number(0) : Long.MAX_VALUE, paging.size() + 1);
		return Page.cut(found, paging.size(), (period) -> Cursor.of(period.id()));
	}

	/** One of an agency out of reach does not exist for the caller. */
	ClosedPeriod find(long id, Actor by) {
		return this.periods.find(id)
			.filter((period) -> this.reach.covers(by, period.agency()))
			.orElseThrow(() -> Refusal.unknown("unknown-period", "There is no closed period " + id + "."));
	}

}
