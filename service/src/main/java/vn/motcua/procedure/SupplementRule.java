package vn.motcua.procedure;

/** What happens to the limit when the applicant brings what was missing. */
public enum SupplementRule {

	/** Tính lại từ đầu: the whole limit is owed again. */
	RESET,

	/** Tính tiếp: what was left of it goes on. */
	PAUSE

}
