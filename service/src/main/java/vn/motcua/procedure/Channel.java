package vn.motcua.procedure;

/** How a dossier comes in, and how its result goes out. */
public enum Channel {

	/** Trực tiếp tại bộ phận một cửa. */
	COUNTER,
	/** Trực tuyến. */
	ONLINE,
	/** Bưu chính công ích. */
	POSTAL

}
