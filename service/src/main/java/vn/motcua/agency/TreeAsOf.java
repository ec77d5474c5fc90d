package vn.motcua.agency;

/** By which tree of agencies a report is read. */
public enum TreeAsOf {

	/** Each agency with what was counted there while it was. */
	THEN,
	/** What was counted at an agency that has a successor, is the successor's. */
	NOW

}
