package vn.motcua.workflow;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The way a dossier takes.
 *
 * @param process the key of its model
 * @param resolving the agency that resolves it; none: the one that receives it
 * @param atOneStop kinds of steps that are done at the one-stop unit (tại chỗ) besides
 * receipt and return
 */
public record Route(String process, @Nullable String resolving, Set<String> atOneStop) {

	public Route {
		atOneStop = Set.copyOf(atOneStop);
	}

}
