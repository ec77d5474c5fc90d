package vn.motcua.inspection;

/** Where secret seeds come from. */
@FunctionalInterface
interface Seeds {

	/** 32 bytes that nobody can foresee, in hexadecimal. */
	String next();

}
