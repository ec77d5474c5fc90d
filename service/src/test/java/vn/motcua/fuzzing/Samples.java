package vn.motcua.fuzzing;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import vn.motcua.matrix.Request;

/**
 * For each operation, calls of it that can be carried out; words in braces stand for what
 * there is.
 */
final class Samples {

	private final Map<String, List<Request>> usual = byMapping(Request.all());

	/** Of those that are otherwise made to fail. */
	private final Map<String, List<Request>> lasting = byMapping(Request.read("/fuzzing/requests.txt"));

	List<Request> of(Operation operation) {
		return this.lasting.getOrDefault(operation.mapping(), this.usual.getOrDefault(operation.mapping(), List.of()));
	}

	private static Map<String, List<Request>> byMapping(List<Request> requests) {
		return requests.stream().collect(Collectors.groupingBy(Request::mapping));
	}

}
