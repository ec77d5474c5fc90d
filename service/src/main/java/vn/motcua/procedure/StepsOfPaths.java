package vn.motcua.procedure;

import java.util.Set;

/**
 * Which steps the paths of procedures have. Whoever knows the models says so: a share of
 * the limit for a step that there is nowhere would be nobody's.
 */
@FunctionalInterface
public interface StepsOfPaths {

	/** The names by which the models know them, of the versions that serve new paths. */
	Set<String> names();

}
