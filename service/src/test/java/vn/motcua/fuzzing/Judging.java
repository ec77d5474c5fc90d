package vn.motcua.fuzzing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What every answer owes, whatever was called. */
final class Judging {

	/** But for what reads all that ever happened. */
	private static final Duration LONGEST = Duration.ofSeconds(5);

	/** Names of ours or of our libraries, and their SQL. */
	private static final Pattern OURS = Pattern.compile(
			"vn\\.motcua\\.|org\\.(springframework|hibernate|postgresql|apache|camunda)\\.|tools\\.jackson|java\\.(lang|util|time|net)\\.|Exception\\b|StackTrace|SQLState|\\bPSQL|\\binsert into \\w|\\bselect \\w+ from \\w");

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private Judging() {
	}

	/** What is wrong with the answer; nothing, if all is well. */
	static List<String> of(Call call, Call.Answer answer) {
		List<String> wrong = new ArrayList<>();
		if (answer.status() == 0) {
			wrong.add("no answer");
			return wrong;
		}
		if (answer.status() >= 500) {
			wrong.add("a fault");
		}
		if (answer.took().compareTo(LONGEST) > 0 && !call.operation().path().endsWith("/rebuild")) {
			wrong.add("a slow answer");
		}
		if (answer.header("X-Request-Id").isEmpty()) {
			wrong.add("no request id");
		}
		if (answer.body().contains("<script>alert(1)") && answer.header("Content-Type").startsWith("text/html")) {
			wrong.add("markup of a caller");
		}
		if (answer.head().lines().anyMatch((line) -> line.contains("FORGED") && !line.contains(": "))) {
			wrong.add("a forged header");
		}
		if (answer.status() >= 400) {
			refused(call, answer, wrong);
		}
		return wrong;
	}

	private static void refused(Call call, Call.Answer answer, List<String> wrong) {
		var type = answer.header("Content-Type");
		if (OURS.matcher(answer.body()).find()) {
			wrong.add("something of ours");
		}
		if (!answer.header("Cache-Control").contains("no-store")) {
			wrong.add("a refusal that may be kept");
		}
		if (call.method().equals("HEAD") || answer.body().isEmpty()) {
			return;
		}
		if (type.startsWith("application/problem+json")) {
			if (!isProblem(answer)) {
				wrong.add("no well-formed problem");
			}
		}
		else if (!call.operation().page() && !type.startsWith("text/html")) {
			wrong.add("neither problem nor page");
		}
	}

	private static boolean isProblem(Call.Answer answer) {
		try {
			var problem = JSON.readTree(answer.body());
			return problem.path("status").asInt() == answer.status() && problem.path("code").isString()
					&& problem.path("detail").isString() && problem.path("requestId").isString();
		}
		catch (JacksonException ex) {
			return false;
		}
	}

}
