package vn.motcua.statistics;

/** Where the report counts dossiers that were withdrawn or stopped. */
public enum CancelledPolicy {

	/**
	 * Within those resolved on time or late, by when they ended; stated beside them as
	 * well.
	 */
	WITHIN_RESOLVED,
	/** In a column of their own: 3 = 7 + cancelled + 11. */
	SEPARATE,
	/** Nowhere: they are taken out of the received or carried over, too. */
	EXCLUDED

}
