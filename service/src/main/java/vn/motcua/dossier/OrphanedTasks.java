package vn.motcua.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.access.Actor;
import vn.motcua.access.Reach;
import vn.motcua.access.Role;
import vn.motcua.access.Users;
import vn.motcua.agency.Agencies;
import vn.motcua.dossier.WorkGroup.Found;
import vn.motcua.staffing.Substitutions;
import vn.motcua.web.Cursor;
import vn.motcua.web.Page;
import vn.motcua.web.Paging;

/**
 * Finds the work that nobody present can do, so that no case waits unseen for someone who
 * is away. Who can do a task is decided once for all tasks that are alike in it; then
 * only those in doubt are read.
 */
@Service
public class OrphanedTasks {

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final Agencies agencies;

	private final Users users;

	private final Substitutions substitutions;

	private final Authorization authorization;

	private final Reach reach;

	private final Clock clock;

	OrphanedTasks(JdbcClient jdbc, JsonMapper json, Agencies agencies, Users users, Substitutions substitutions,
			Authorization authorization, Reach reach, Clock clock) {
		this.jdbc = jdbc;
		this.json = json;
		this.agencies = agencies;
		this.users = users;
		this.substitutions = substitutions;
		this.authorization = authorization;
		this.reach = reach;
		this.clock = clock;
	}

	/**
	 * The most urgent first.
	 * @param agency itself and all below it, or everything within reach
	 */
	@Transactional(readOnly = true)
	public Page<OrphanedTask> list(@Nullable String agency, Paging paging, Actor actor) {
		this.reach.requireAny(actor, Role.MANAGER);
		var asked = this.reach.within(actor, agency);
		int size = paging.size();
		var cursor = paging.cursor();
		var whoCan = new WhoCanDo(this.substitutions, this.authorization, this.agencies.tree(), this.users.all(),
				this.clock.instant());
		var inDoubt = groups(asked).stream().map(whoCan::of).filter(Found::isInDoubt).toList();
		if (inDoubt.isEmpty()) {
			return new Page<>(List.of(), null);
		}
		return Page.cut(tasks(inDoubt, cursor, size + 1), size, (task) -> Cursor.of(task.urgency(), task.task()));
	}

	private List<WorkGroup> groups(Collection<String> agencies) {
		// Index task_open, which visits no rows.
		return this.jdbc.sql("""
				select distinct agency, assignee, kind, field
				from task
				where closed_at is null
				and agency = any(?)
				""")
			.param(agencies.toArray(String[]::new))
			.query((row, number) -> new WorkGroup(row.getString("agency"), TaskKind.valueOf(row.getString("kind")),
					row.getString("assignee"), row.getString("field")))
			.list();
	}

	private List<OrphanedTask> tasks(List<Found> inDoubt, @Nullable Cursor cursor, int limit) {
		// Index task_open, which visits no rows; task_of_dossier for the appraisals.
		// The open tasks are read first: no plan knows how many groups there are, and it
		// would look them up group by group.
		var sql = """
				with orphaned as (
				    select t.id, t.dossier, w.number, t.urgency
				    from (
				        select id, agency, kind, field, coalesce(assignee, '') as assignee, urgency, dossier
				        from task
				        where closed_at is null
				        and agency = any(?)
				        %s
				        offset 0) t
				    join jsonb_to_recordset(?::jsonb)
				         as w (number integer, agency text, kind text, assignee text, field text,
				               actor text, absent text, others jsonb)
				      on w.agency = t.agency
				     and w.kind = t.kind
				     and w.field = t.field
				     and w.assignee = t.assignee
				    -- The first who is able, or the one for whom he would act, had a hand in the appraisal; mostly not.
				    where w.actor is null
				    or exists (
				        select
				        from task appraisal
				        where appraisal.dossier = t.dossier
				        and appraisal.kind = 'APPRAISAL'
				        and (appraisal.decided_by in (w.actor, w.absent)
				          or appraisal.on_behalf_of in (w.actor, w.absent)))
				    -- And so had all others.
				    and (w.others is null or not exists (
				        select
				        from jsonb_to_recordset(w.others) as other (actor text, absent text)
				        where not exists (
				            select
				            from task appraisal
				            where appraisal.dossier = t.dossier
				            and appraisal.kind = 'APPRAISAL'
				            and (appraisal.decided_by in (other.actor, other.absent)
				              or appraisal.on_behalf_of in (other.actor, other.absent)))))
				    order by t.urgency, t.id
				    limit ?)
				select o.id, d.code, o.number, o.urgency
				from orphaned o
				join dossier d on d.id = o.dossier
				order by o.urgency, o.id
				""".formatted((cursor != null) ? "and (urgency, id) > (?, ?)" : "");
		var agencies = inDoubt.stream().map((found) -> found.group().agency()).distinct().toArray(String[]::new);
		List<Object> values = new ArrayList<>(List.of((Object) agencies));
		if (cursor != null) {
			values.add(Timestamp.from(cursor.instant(0)));
			values.add(cursor.uuid(1));
		}
		values.add(this.json.writeValueAsString(lines(inDoubt)));
		values.add(limit);
		return this.jdbc.sql(sql)
			.params(values)
			.query((row, number) -> task(row, inDoubt.get(row.getInt("number"))))
			.list();
	}

	/**
	 * A group as the statement takes it.
	 *
	 * @param assignee empty for nobody, which the statement can look up and null not
	 * @param actor the first who is able, if anyone is
	 * @param others who are able, too; none, which costs the statement nothing, where
	 * nobody is
	 */
	private record Line(int number, String agency, String kind, String assignee, String field, @Nullable String actor,
			@Nullable String absent, @Nullable List<WorkGroup.Able> others) {

		static Line of(int number, Found found) {
			var group = found.group();
			var assignee = (group.assignee() != null) ? group.assignee() : "";
			var able = found.able();
			var first = able.isEmpty() ? null : able.getFirst();
			return new Line(number, group.agency(), group.kind().name(), assignee, group.field(),
					(first != null) ? first.actor() : null, (first != null) ? first.absent() : null,
					(able.size() > 1) ? able.subList(1, able.size()) : null);
		}

	}

	private static List<Line> lines(List<Found> inDoubt) {
		List<Line> lines = new ArrayList<>();
		inDoubt.forEach((found) -> lines.add(Line.of(lines.size(), found)));
		return lines;
	}

	private static OrphanedTask task(ResultSet row, Found found) throws SQLException {
		var group = found.group();
		return new OrphanedTask(row.getObject("id", UUID.class), row.getString("code"), found.why(), group.kind(),
				group.agency(), group.assignee(), row.getTimestamp("urgency").toInstant());
	}

}
