package vn.motcua.usage;

/** By which way someone looked. */
public enum Way {

	/** Trang làm việc. */
	PAGE,
	/** Another program, in his name. */
	API

}
