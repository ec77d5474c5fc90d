package vn.motcua.fuzzing;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes up calls, sends them to a service on this machine, and judges the answers. */
public final class Fuzzer {

	private static final List<String> USERS = List.of("clerk", "officer", "approver", "seal", "officer3", "manager",
			"admin");

	/** What a visitor may do counts by his address, which all tests here share. */
	private static final Pattern COUNTED = Pattern
		.compile("/follow|/submit|/sign-in|/kiosk/follow|/api/follow|.*/rating");

	/** What would change the rules or the people that other calls live by. */
	private static final Pattern LASTING = Pattern
		.compile("/api/(?!dossiers|tasks|follow).*|/desk/(administration|board|approval/absence).*");

	private static final Pattern KNOWN = Pattern
		.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|H13[.0-9]*-[0-9]{6}-[0-9]{4,}");

	private final int port;

	private final Values values;

	private final Calls calls;

	private final List<Operation> operations;

	private final Map<Integer, Integer> statuses = new TreeMap<>();

	private Duration slowest = Duration.ZERO;

	/**
	 * @param seed the same makes the same calls
	 */
	public Fuzzer(int port, long seed) throws IOException, InterruptedException {
		this.port = port;
		this.values = new Values(new Random(seed));
		var description = send(HttpRequest.newBuilder(at("/v3/api-docs")).build()).body();
		this.operations = Stream
			.concat(Operations.ofApi(description.getBytes(StandardCharsets.UTF_8)).stream(),
					Operations.ofPages().stream())
			// It never ends.
			.filter((operation) -> !operation.path().endsWith("/stream"))
			.toList();
		Map<String, Calls.Visit> visits = new LinkedHashMap<>();
		visits.put("", visit(""));
		for (String user : USERS) {
			visits.put(user, visit(signIn(user)));
		}
		this.calls = new Calls(this.values, visits);
	}

	/** What can be called. */
	public List<String> operations() {
		return this.operations.stream().map((operation) -> operation.method() + ' ' + operation.path()).toList();
	}

	/**
	 * Sends so many calls.
	 * @param harmless whether what lasts, or is counted by address, is only tried with
	 * what cannot be carried out
	 * @return what is wrong with the answers, the first of each kind
	 */
	public List<String> run(int many, boolean harmless) throws IOException {
		Map<String, String> findings = new LinkedHashMap<>();
		Predicate<Operation> careful = (operation) -> harmless && operation.isWriting()
				&& (LASTING.matcher(operation.path()).matches() || COUNTED.matcher(operation.path()).matches());
		for (int number = 0; number < many; number++) {
			var operation = this.values.one(this.operations);
			var call = this.calls.of(operation, careful.test(operation));
			var answer = call.send(this.port);
			this.statuses.merge(answer.status(), 1, Integer::sum);
			this.slowest = (answer.took().compareTo(this.slowest) > 0) ? answer.took() : this.slowest;
			KNOWN.matcher(answer.body()).results().limit(3).forEach((found) -> this.values.learn(found.group()));
			for (String wrong : Judging.of(call, answer)) {
				findings.putIfAbsent(wrong + " of " + operation.method() + ' ' + operation.path(),
						call + "\n" + answer.head().lines().findFirst().orElse("") + '\n'
								+ answer.body().substring(0, Math.min(400, answer.body().length())));
			}
		}
		return findings.entrySet().stream().map((each) -> each.getKey() + "\n" + each.getValue()).toList();
	}

	/** How many answers of each status there were, and how long the slowest took. */
	public String counts() {
		return this.statuses.entrySet()
			.stream()
			.map((each) -> each.getKey() + ": " + each.getValue())
			.collect(Collectors.joining(", ")) + "; slowest " + this.slowest.toMillis() + " ms";
	}

	private String signIn(String user) throws IOException, InterruptedException {
		var visit = visit("");
		var form = "username=" + user + "&password=motcua&_csrf=" + visit.token();
		return cookies(send(HttpRequest.newBuilder(at("/sign-in"))
			.header("Cookie", visit.cookies())
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(form))
			.build()));
	}

	/** Someone with these cookies comes to a page with a form. */
	private Calls.Visit visit(String cookies) throws IOException, InterruptedException {
		var request = HttpRequest.newBuilder(at("/follow"));
		var page = send((cookies.isEmpty() ? request : request.header("Cookie", cookies)).build());
		var token = page.body().replaceFirst("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
		return new Calls.Visit(
				Stream.of(cookies, cookies(page)).filter((some) -> !some.isEmpty()).collect(Collectors.joining("; ")),
				URLEncoder.encode(token, StandardCharsets.UTF_8));
	}

	private static String cookies(HttpResponse<String> answer) {
		List<String> cookies = new ArrayList<>();
		answer.headers()
			.allValues("Set-Cookie")
			.stream()
			.map((cookie) -> cookie.split(";", 2)[0])
			.filter((cookie) -> !cookie.endsWith("="))
			.forEach(cookies::add);
		return String.join("; ", cookies);
	}

	private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
		try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
			return client.send(request, BodyHandlers.ofString());
		}
	}

	private URI at(String path) {
		return URI.create("http://127.0.0.1:" + this.port + path);
	}

}
