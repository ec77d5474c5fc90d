package vn.motcua.desk.citizen;

import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.motcua.agency.Agency;
import vn.motcua.analysis.UsualTime;
import vn.motcua.calendar.Share;
import vn.motcua.dossier.TaskKind;
import vn.motcua.procedure.ProcedureVersion;

/**
 * What hangs on the notice board of one procedure (niêm yết thủ tục hành chính).
 *
 * @param steps that someone works on, in order
 * @param offices where it is handed in
 * @param link to itself
 */
record Notice(ProcedureVersion procedure, UsualTime usual, List<Step> steps, List<Agency> offices,
		FollowLinks.Link link) {

	/**
	 * A step of its path.
	 *
	 * @param agency that resolves it, where that is not the one that takes it
	 * @param here whether it is done where it was handed in, on a path that leaves there
	 * @param share of the limit; none: there is no part of its own
	 */
	record Step(TaskKind kind, @Nullable String agency, boolean here, @Nullable Share share) {
	}

}
