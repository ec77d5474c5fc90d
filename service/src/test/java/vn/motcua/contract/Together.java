package vn.motcua.contract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several who do something at the same moment. */
final class Together {

	private Together() {
	}

	/** What came of it, for each; all begin when the last is ready. */
	@SafeVarargs
	static <T> List<T> all(Callable<T>... doings) throws Exception {
		return all(List.of(doings));
	}

	/** The same, done by as many at once. */
	static <T> List<T> times(int number, Callable<T> doing) throws Exception {
		return all(Collections.nCopies(number, doing));
	}

	private static <T> List<T> all(List<Callable<T>> doings) throws Exception {
		var ready = new CyclicBarrier(doings.size());
		try (var hands = Executors.newFixedThreadPool(doings.size())) {
			List<Future<T>> done = doings.stream().map((doing) -> hands.submit(() -> {
				ready.await();
				return doing.call();
			})).toList();
			var results = new ArrayList<T>();
			for (var each : done) {
				results.add(each.get());
			}
			return results;
		}
	}

}
