package vn.motcua.dossier;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.motcua.access.Actor;
import vn.motcua.staffing.Standing;
import vn.motcua.web.Cursor;

/**
 * The statement that reads an inbox: one walk along an index for everything of one sort,
 * put together where there are several sorts.
 */
final class InboxQuery {

	private final List<String> parts = new ArrayList<>();

	private final List<Object> values = new ArrayList<>();

	private final InboxFilter filter;

	private final InboxFilter.@Nullable Stretch stretch;

	private final Optional<Matching> matching;

	private final @Nullable Cursor cursor;

	private final int limit;

	/**
	 * @param matching what was typed, as a condition on the dossier
	 */
	InboxQuery(InboxFilter filter, InboxFilter.@Nullable Stretch stretch, Optional<Matching> matching,
			@Nullable Cursor cursor, int limit) {
		this.filter = filter;
		this.stretch = stretch;
		this.matching = matching;
		this.cursor = cursor;
		this.limit = limit;
	}

	/** Whatever is open; one agency: index task_inbox; a tree: task_inbox_wide. */
	void everything(Collection<String> agencies) {
		part(agencies, "");
	}

	/** What is in those hands; index task_inbox_mine. */
	void heldBy(Actor reader, Collection<String> agencies) {
		part(agencies, "and t.assignee = ?\n", reader.username());
	}

	/**
	 * What is in an absent person's hands (index task_inbox_mine), and what waits at his
	 * agency for his role (index task_inbox).
	 */
	void standingIn(Standing standing, Collection<String> agencies) {
		var absent = standing.absent();
		var fields = standing.fields().isEmpty() ? "" : "and t.field = any(?)\n";
		List<Object> inFields = standing.fields().isEmpty() ? List.of()
				: List.of((Object) standing.fields().toArray(String[]::new));
		part(agencies, "and t.assignee = ?\n" + fields, with(absent.username(), inFields));
		if (agencies.contains(absent.agency())) {
			part(List.of(absent.agency()), "and t.assignee is null\nand t.kind = any(?)\n" + fields,
					with(ownKinds(absent), inFields));
		}
	}

	private static String[] ownKinds(Actor actor) {
		return Arrays.stream(TaskKind.values())
			.filter((kind) -> actor.roles().contains(kind.role()))
			.map(TaskKind::name)
			.toArray(String[]::new);
	}

	private static Object[] with(Object first, List<Object> more) {
		List<Object> all = new ArrayList<>(List.of(first));
		all.addAll(more);
		return all.toArray();
	}

	private void part(Collection<String> agencies, String condition, Object... itsValues) {
		var sql = new StringBuilder("""
				select t.id, t.kind, t.agency, t.assignee, t.opened_at, t.due_at, t.urgency,
				       d.code, d.field, d.procedure, d.procedure_since, d.state, d.subject, d.applicant_name
				from task t
				join dossier d on d.id = t.dossier
				where t.closed_at is null
				and t.agency = any(?)
				""");
		this.values.add(agencies.toArray(String[]::new));
		if (this.filter.kind() != null) {
			and(sql, "t.kind = ?", this.filter.kind().name());
		}
		sql.append(condition);
		this.values.addAll(List.of(itsValues));
		narrow(sql);
		if (this.cursor != null) {
			sql.append("and (t.urgency, t.id) > (?, ?)\n");
			this.values.add(Timestamp.from(this.cursor.instant(0)));
			this.values.add(this.cursor.uuid(1));
		}
		this.parts.add(sql.append("order by t.urgency, t.id\nlimit ").append(this.limit).toString());
	}

	/** Along the same walk: what does not fit is passed over. */
	private void narrow(StringBuilder sql) {
		if (this.filter.field() != null && !this.filter.field().isBlank()) {
			and(sql, "t.field = ?", this.filter.field());
		}
		if (this.stretch != null) {
			sql.append("and t.due_at is not null\n");
			if (this.stretch.from() != null) {
				and(sql, "t.urgency >= ?", Timestamp.from(this.stretch.from()));
			}
			and(sql, "t.urgency < ?", Timestamp.from(this.stretch.until()));
		}
		this.matching.ifPresent((typed) -> and(sql, typed.condition(), typed.values().toArray()));
	}

	private void and(StringBuilder sql, String condition, Object... itsValues) {
		sql.append("and ").append(condition).append('\n');
		this.values.addAll(List.of(itsValues));
	}

	String sql() {
		if (this.parts.size() == 1) {
			return this.parts.getFirst();
		}
		// Each part gives its most urgent; what is in several of them is shown once.
		return "(" + String.join(")\nunion\n(", this.parts) + ")\norder by urgency, id\nlimit " + this.limit;
	}

	List<Object> values() {
		return this.values;
	}

}
