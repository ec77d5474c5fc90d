package vn.motcua.dossier;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** Open tasks that the same people can do. */
record WorkGroup(String agency, TaskKind kind, @Nullable String assignee, String field) {

	/**
	 * Who is there to do them.
	 *
	 * @param able whoever can, each with the one for whom he would; enough of them to
	 * know
	 * @param why nobody can, or, where there are some able, might yet be kept from it
	 */
	record Found(WorkGroup group, List<Able> able, String why) {

		/** No more than so many can all have had a hand in one appraisal. */
		static final int FEW = 3;

		/**
		 * Whether some of its tasks may be nobody's: an approval depends on the dossier.
		 */
		boolean isInDoubt() {
			return this.able.isEmpty() || (this.group.kind() == TaskKind.APPROVAL && this.able.size() <= FEW);
		}

	}

	/**
	 * Someone present who can do it.
	 *
	 * @param absent for whom; himself, if for nobody else
	 */
	record Able(String actor, String absent) {
	}

}
