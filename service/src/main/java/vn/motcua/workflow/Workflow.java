package vn.motcua.workflow;

import java.util.List;
import java.util.Set;
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
	 * @throws NotOnThisPath when the step cannot end with that outcome
	 * @throws IllegalArgumentException when no such step waits
	 */
	List<OpenStep> decide(String instance, String ref, String outcome);

	/**
	 * Ends the path from outside; no step of it waits afterwards.
	 * @throws IllegalArgumentException when the path cannot be interrupted any more
	 */
	void interrupt(String instance, String outcome);

	/** Ends a path without asking its model; one that has ended already is left alone. */
	void abandon(String instance);

	/**
	 * Takes back a move: what waits now no longer does, and that step of the model waits
	 * again.
	 * @throws IllegalArgumentException when the path has ended, or its model has no such
	 * step
	 */
	List<OpenStep> goBack(String instance, String step);

	/** Begins a path of that model, in its newest version, at a step in its middle. */
	Started beginAt(String process, String step);

	/** The references at which a path waits now; none when it has ended. */
	Set<String> waiting(String instance);

	/**
	 * Several moves as one: what begins and ends within leaves no trace in the database.
	 */
	<T> T together(Supplier<T> moves);

}
