package vn.motcua.dossier;

import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.motcua.access.Actor;
import vn.motcua.staffing.Standing;

/**
 * Tells for whom the reader of an inbox would do a task (làm thay).
 *
 * @param mine whether what nobody holds is before him because it waits for someone absent
 */
record OnBehalf(Actor reader, List<Standing> standings, boolean mine) {

	@Nullable String of(TaskKind kind, String agency, @Nullable String assignee, String field) {
		if (reader().username().equals(assignee)) {
			return null;
		}
		for (Standing standing : this.standings) {
			if (standing.covers(field) && isWorkOf(standing.absent(), kind, agency, assignee)) {
				return standing.absent().username();
			}
		}
		return null;
	}

	private boolean isWorkOf(Actor absent, TaskKind kind, String agency, @Nullable String assignee) {
		if (assignee != null) {
			return assignee.equals(absent.username());
		}
		return this.mine && agency.equals(absent.agency()) && absent.roles().contains(kind.role());
	}

}
