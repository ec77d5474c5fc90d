package vn.motcua.foresight;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What was foretold of an open dossier, and what became of it.
 *
 * @param probability of being late, by the model
 * @param quarterLeft whether less than a quarter of its limit was left
 * @param overdue whether it was late already, which needs no foresight
 * @param late whether it was late in the end
 */
record Foretold(double probability, boolean quarterLeft, boolean overdue, boolean late) {

	/** The mean square of what was wrong: 0 is perfect, 0.25 says nothing. */
	static double brier(Collection<Foretold> all, ToDoubleFunction<Foretold> foresight) {
		return all.stream().mapToDouble((each) -> {
			double wrong = foresight.applyAsDouble(each) - (each.late() ? 1 : 0);
			return wrong * wrong;
		}).average().orElseThrow();
	}

	/**
	 * How often, of one that was late and one that was not, the first was the more
	 * probable; of equal ones half. 1 is perfect, 0.5 says nothing.
	 */
	static double auc(Collection<Foretold> all, ToDoubleFunction<Foretold> foresight) {
		var inOrder = all.stream().sorted(Comparator.comparingDouble(foresight)).toList();
		double ranks = 0;
		for (int first = 0, next; first < inOrder.size(); first = next) {
			double same = foresight.applyAsDouble(inOrder.get(first));
			next = first;
			while (next < inOrder.size() && foresight.applyAsDouble(inOrder.get(next)) == same) {
				next++;
			}
			ranks += inOrder.subList(first, next).stream().filter(Foretold::late).count() * (first + 1 + next) / 2.0;
		}
		double late = all.stream().filter(Foretold::late).count();
		return (ranks - late * (late + 1) / 2) / (late * (all.size() - late));
	}

	/** How often those were late. */
	static double shareLate(Collection<Foretold> all) {
		return all.stream().mapToDouble((each) -> each.late() ? 1 : 0).average().orElse(0);
	}

	/** Ten bins of equal width, by the probability that was foretold. */
	static List<Bin> reliability(Collection<Foretold> all) {
		List<Bin> bins = new ArrayList<>();
		for (int tenth = 0; tenth < 10; tenth++) {
			int number = tenth;
			var in = all.stream().filter((each) -> Math.min(9, (int) (each.probability() * 10)) == number).toList();
			bins.add(new Bin(in.size(), in.stream().mapToDouble(Foretold::probability).average().orElse(0),
					shareLate(in)));
		}
		return bins;
	}

	/** What was foretold with about the same probability. */
	record Bin(int number, double foretold, double late) {
	}

}
