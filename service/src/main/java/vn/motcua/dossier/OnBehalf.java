package vn.motcua.dossier;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Tells for whom the reader of an inbox would do a task (làm thay).
 *
 * @param capacities all that the reader has
 * @param mine whether what nobody holds is before him because it waits for someone absent
 */
record OnBehalf(List<Capacity> capacities, Authorization authorization, boolean mine) {

	@Nullable String of(TaskKind kind, String agency, @Nullable String assignee, String field) {
		for (Capacity capacity : this.capacities) {
			if (isHis(capacity, kind, agency, assignee) && this.authorization.mayDo(capacity, kind, agency, field)) {
				return capacity.onBehalfOf();
			}
		}
		return null;
	}

	/** Whether it is before the reader because of that capacity. */
	private boolean isHis(Capacity capacity, TaskKind kind, String agency, @Nullable String assignee) {
		var principal = capacity.principal();
		if (assignee != null) {
			return assignee.equals(principal.username());
		}
		return this.mine && capacity.standing() != null && agency.equals(principal.agency())
				&& principal.roles().contains(kind.role());
	}

}
