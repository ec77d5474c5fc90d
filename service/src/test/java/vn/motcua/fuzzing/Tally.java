package vn.motcua.fuzzing;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What was answered how often; one for all who call at once. */
public final class Tally {

	private static final Pattern CODE = Pattern.compile("\"code\":\"([a-z-]+)\"");

	private final Map<String, Map<String, Integer>> answers = new TreeMap<>();

	private Duration slowest = Duration.ZERO;

	private String slowestOf = "";

	/** It is there to be called. */
	synchronized void expect(Operation operation) {
		this.answers.putIfAbsent(operation.mapping(), new TreeMap<>());
	}

	synchronized void count(Call call, Call.Answer answer) {
		this.answers.computeIfAbsent(call.operation().mapping(), (mapping) -> new TreeMap<>())
			.merge(said(answer), 1, Integer::sum);
		if (answer.took().compareTo(this.slowest) > 0) {
			this.slowest = answer.took();
			this.slowestOf = call.operation().mapping();
		}
	}

	private static String said(Call.Answer answer) {
		var code = CODE.matcher((answer.status() < 400) ? "" : answer.body());
		return answer.status() + (code.find() ? " " + code.group(1) : "");
	}

	/** The share of 2xx and 3xx: how deep the calls reached. */
	public synchronized double reached() {
		var all = byClass();
		return (double) (all.getOrDefault(2, 0) + all.getOrDefault(3, 0))
				/ all.values().stream().mapToInt(Integer::intValue).sum();
	}

	/** As it is read by people. */
	public synchronized String table() {
		var classes = byClass().entrySet()
			.stream()
			.map((each) -> "%dxx: %d".formatted(each.getKey(), each.getValue()))
			.collect(Collectors.joining(", "));
		var never = this.answers.entrySet()
			.stream()
			.filter((each) -> each.getValue()
				.keySet()
				.stream()
				.noneMatch((said) -> said.startsWith("2") || said.startsWith("3")))
			.map((each) -> "  " + each.getKey() + ' ' + each.getValue())
			.toList();
		return "%s; slowest %d ms (%s); of %d operations never 2xx or 3xx: %d%n%s".formatted(classes,
				this.slowest.toMillis(), this.slowestOf, this.answers.size(), never.size(),
				String.join(System.lineSeparator(), never));
	}

	private Map<Integer, Integer> byClass() {
		Map<Integer, Integer> classes = new TreeMap<>();
		this.answers.values()
			.forEach((each) -> each.forEach(
					(said, times) -> classes.merge(Character.getNumericValue(said.charAt(0)), times, Integer::sum)));
		return classes;
	}

}
