package vn.motcua.dossier;

/** What was decided about what the applicant asked for. */
public enum Decision {

	/** Đồng ý giải quyết. */
	GRANTED,
	/** Từ chối giải quyết: a result as well, written and with reasons. */
	REFUSED

}
