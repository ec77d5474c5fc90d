package vn.motcua.staffing;

/** Stub. */
public enum Mark {

	KT, TL, TUQ

}
