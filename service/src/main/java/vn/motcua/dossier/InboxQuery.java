package vn.motcua.dossier;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

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

	private final Optional<Condition> matching;

	private final @Nullable Cursor cursor;

	private final int limit;

	/**
	 * @param matching what was typed, as a condition on the dossier
	 */
	InboxQuery(InboxFilter filter, InboxFilter.@Nullable Stretch stretch, Optional<Condition> matching,
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

	/**
	 * What he may do in that capacity: what is in his hands, or in those of the absent
	 * person for whom he acts (index task_inbox_mine), and what waits at that person's
	 * agency for his role (index task_inbox).
	 */
	void workOf(Capacity capacity, Collection<String> agencies) {
		var principal = capacity.principal();
		part(agencies, "and t.assignee = ?\nand t.kind = any(?)\n", capacity,
				List.of(principal.username(), kinds((kind) -> capacity.has(kind.role()))));
		if (capacity.standing() != null && agencies.contains(principal.agency())) {
			// An administrator could do everything, but it is not his work.
			var kinds = kinds((kind) -> capacity.has(kind.role()) && principal.roles().contains(kind.role()));
			part(List.of(principal.agency()), "and t.assignee is null\nand t.kind = any(?)\n", capacity,
					List.of((Object) kinds));
		}
	}

	private static String[] kinds(Predicate<TaskKind> which) {
		return Arrays.stream(TaskKind.values()).filter(which).map(TaskKind::name).toArray(String[]::new);
	}

	private void part(Collection<String> agencies, String condition, Capacity capacity, List<Object> itsValues) {
		var fields = (capacity.standing() != null) ? capacity.standing().fields() : Set.<String>of();
		if (fields.isEmpty()) {
			part(agencies, condition, itsValues.toArray());
			return;
		}
		List<Object> all = new ArrayList<>(itsValues);
		all.add(fields.toArray(String[]::new));
		part(agencies, condition + "and t.field = any(?)\n", all.toArray());
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
		this.matching.ifPresent((typed) -> and(sql, typed.text(), typed.values().toArray()));
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
