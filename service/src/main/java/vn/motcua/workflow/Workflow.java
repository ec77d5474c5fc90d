package vn.motcua.workflow;

import java.util.List;
import java.util.function.Supplier;

/**
 * Which step comes next. Used like a function, inside the transaction of the command that
 * uses it: what is undone there is undone here.
 */
public interface Workflow {

	/** Begins the path of that model; the outcome tells where it enters. */
	Started start(String process, String outcome);

	/**
	 * Continues a step that waits.
	 * @return the steps that opened by it
	 * @throws IllegalArgumentException when no such step waits, or it cannot end with
	 * that outcome
	 */
	List<OpenStep> decide(String instance, String ref, String outcome);

	/**
	 * Ends the path from outside; no step of it waits afterwards.
	 * @throws IllegalArgumentException when the path cannot be interrupted any more
	 */
	void interrupt(String instance, String outcome);

	/**
	 * Several moves as one: what begins and ends within leaves no trace in the database.
	 */
	<T> T together(Supplier<T> moves);

}
