package vn.motcua.foresight;

import java.util.List;

/**
 * What a probability rests on.
 *
 * @param workedMinutes office time that the present step has taken so far
 * @param load what waits in the same hands against what usually does
 * @param pace by which those hands take longer than others for the same
 * @param steps those to be expected: what is left of the present one, and what most often
 * follows
 */
public record Why(long workedMinutes, double load, double pace, List<Expected> steps) {

	/**
	 * A step to be expected.
	 *
	 * @param medianMinutes of office time
	 */
	public record Expected(String step, String unit, long medianMinutes) {
	}

}
