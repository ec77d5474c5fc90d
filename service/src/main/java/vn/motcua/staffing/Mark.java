package vn.motcua.staffing;

/** In what capacity someone signs for another, as it stands before his signature. */
public enum Mark {

	/** Ký thay: a deputy, in the fields assigned to him. */
	KT,
	/** Thừa lệnh: the head of a subordinate unit, by standing order. */
	TL,
	/** Thừa ủy quyền: by written authorisation, which is never passed on. */
	TUQ;

	/** Whether his own substitute may sign in his stead. */
	boolean isPassedOn() {
		return this != TUQ;
	}

}
