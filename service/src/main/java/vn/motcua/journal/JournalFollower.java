package vn.motcua.journal;

/** Someone who takes in what the journal tells, in order, for as long as it goes on. */
public interface JournalFollower {

	/** The name under which its place in the journal is kept. */
	String reader();

	/**
	 * Takes in the next events, unless another replica is at it.
	 * @return whether there may be more at once
	 */
	boolean advance();

}
