package vn.motcua.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.access.Actor;
import vn.motcua.access.Reach;
import vn.motcua.agency.Agencies;
import vn.motcua.calendar.OfficialTime;
import vn.motcua.procedure.Procedures;
import vn.motcua.web.Cursor;
import vn.motcua.web.Page;
import vn.motcua.web.Paging;
import vn.motcua.web.Texts;

/** The work that waits, most urgent first. */
@Service
public class Inbox {

	private final JdbcClient jdbc;

	private final Agencies agencies;

	private final Procedures procedures;

	private final Authorization authorization;

	private final Capacities capacities;

	private final Reach reach;

	private final LookingUp lookingUp;

	private final Discretions discretions;

	private final Clock clock;

	Inbox(JdbcClient jdbc, Agencies agencies, Procedures procedures, Authorization authorization, Capacities capacities,
			Reach reach, LookingUp lookingUp, Discretions discretions, Clock clock) {
		this.jdbc = jdbc;
		this.agencies = agencies;
		this.procedures = procedures;
		this.authorization = authorization;
		this.capacities = capacities;
		this.reach = reach;
		this.lookingUp = lookingUp;
		this.discretions = discretions;
		this.clock = clock;
	}

	/** Open tasks of the agencies within reach. */
	@Transactional(readOnly = true)
	public Page<WaitingTask> waiting(InboxFilter filter, Paging paging, Actor actor) {
		var agency = filter.agency();
		boolean mine = filter.mine();
		var his = this.capacities.of(actor);
		if (agency != null) {
			this.agencies.tree().require(agency, "agency");
			if (!mine || his.stream().noneMatch((capacity) -> this.reach.covers(capacity.principal(), agency))) {
				this.reach.require(actor, agency);
			}
		}
		var matching = this.lookingUp.narrow(filter.q(), this.discretions.of(actor));
		var query = new InboxQuery(filter, stretch(filter.due()), matching, paging.cursor(), paging.size() + 1);
		if (mine) {
			his.forEach((capacity) -> query.workOf(capacity, within(agency, capacity.principal())));
		}
		else {
			query.everything(within(agency, actor));
		}
		var found = this.jdbc.sql(query.sql())
			.params(query.values())
			.query((row, number) -> task(row, new OnBehalf(his, this.authorization, mine)))
			.list();
		return Page.cut(found, paging.size(), (task) -> Cursor.of(task.urgency(), task.id()));
	}

	private InboxFilter.@Nullable Stretch stretch(InboxFilter.@Nullable Due due) {
		var now = this.clock.instant();
		var today = OfficialTime.dateOf(now);
		return switch (due) {
			case null -> null;
			case OVERDUE -> new InboxFilter.Stretch(null, now);
			case TODAY -> new InboxFilter.Stretch(now, OfficialTime.instant(today.plusDays(1), LocalTime.MIDNIGHT));
			case SOON -> new InboxFilter.Stretch(now, OfficialTime.instant(today.plusDays(8), LocalTime.MIDNIGHT));
		};
	}

	/** Of the agency asked for, what that person's work reaches. */
	private Set<String> within(@Nullable String agency, Actor whose) {
		var tree = this.agencies.tree();
		if (agency == null || tree.isWithin(whose.agency(), agency)) {
			return tree.within(whose.agency());
		}
		return tree.isWithin(agency, whose.agency()) ? tree.within(agency) : Set.of();
	}

	private WaitingTask task(ResultSet row, OnBehalf onBehalf) throws SQLException {
		var procedure = this.procedures.version(row.getString("procedure"),
				row.getObject("procedure_since", LocalDate.class));
		var kind = TaskKind.valueOf(row.getString("kind"));
		var agency = row.getString("agency");
		var assignee = row.getString("assignee");
		return new WaitingTask(row.getObject("id", UUID.class), kind, row.getString("code"), agency, assignee,
				row.getTimestamp("opened_at").toInstant(), instant(row.getTimestamp("due_at")),
				row.getTimestamp("urgency").toInstant(), ProcedureAnswer.of(procedure),
				DossierState.valueOf(row.getString("state")), row.getString("subject"),
				Texts.line(row.getString("applicant_name")),
				onBehalf.of(kind, agency, assignee, row.getString("field")));
	}

	private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
		return (timestamp != null) ? timestamp.toInstant() : null;
	}

}
