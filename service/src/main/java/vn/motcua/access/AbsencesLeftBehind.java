package vn.motcua.access;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * The absences of someone who goes to another agency, and those in which he stands in for
 * others: they were decided for the work of where he was, and give nobody that of where
 * he goes.
 */
public interface AbsencesLeftBehind {

	/** Where nobody's absences are known. */
	AbsencesLeftBehind NONE = (username, together, by) -> List.of();

	/**
	 * Ends whatever runs or is planned that names him on either side, within the
	 * transaction that transfers him; nothing is written down late any more by what is
	 * over.
	 * @param together agencies between whose people nothing ends, because they go with
	 * him or are where he goes; mostly none
	 * @param by the username
	 * @return what was ended, the earliest first
	 */
	List<EndedAbsence> end(String username, Collection<String> together, String by);

	/**
	 * An absence that was ended, because one of both works elsewhere now.
	 *
	 * @param user who is or would have been away
	 * @param substitute who had his work, or would have had it
	 * @param from as it was given, a date or a moment
	 * @param until as it was given
	 */
	record EndedAbsence(UUID absence, String user, String substitute, String from, String until,
			String decisionNumber) {
	}

}
