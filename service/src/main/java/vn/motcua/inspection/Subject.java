package vn.motcua.inspection;

/** What is drawn. */
enum Subject {

	/** Đơn vị: agencies below the one that is inspected. */
	UNITS,
	/** Hồ sơ: dossiers received in a period. */
	DOSSIERS

}
