package vn.motcua.fuzzing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Makes up calls, sends them to a service on this machine, and judges the answers. */
public final class Fuzzer {

	/** What a visitor may do counts by his address, which all tests here share. */
	private static final Pattern COUNTED = Pattern
		.compile("/follow|/submit|/sign-in|/kiosk/follow|/api/follow|.*/rating");

	/** Every wrong secret counts, however it is asked for. */
	private static final String BY_SECRET = "/f/";

	/** What would change the rules or the people that other calls live by. */
	private static final Pattern LASTING = Pattern
		.compile("/api/(?!dossiers|tasks|follow).*|/desk/(account|administration|board|approval/absence).*");

	/** What would take from those who call what they call with. */
	private static final Pattern HARMFUL = Pattern
		.compile("/(api/users|desk/administration/people)/(?!guest|none)[^/]*/(password|roles|deactivation).*");

	private static final Pattern KNOWN = Pattern
		.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|H13[.0-9]*-[0-9]{6}-[0-9]{4,}");

	private static final Operation DESCRIPTION = new Operation("GET", "/v3/api-docs", List.of(), null, false);

	private final int port;

	private final Values values;

	private final Known known;

	private final Visits visits;

	private final Calls calls;

	private final List<Operation> operations;

	private final Tally tally;

	/**
	 * @param seed the same makes the same calls, as long as the answers are the same
	 * @param tally where the answers are counted
	 */
	public Fuzzer(int port, long seed, Tally tally) throws IOException {
		this.port = port;
		this.tally = tally;
		this.values = new Values(new Random(seed));
		var description = new Call(DESCRIPTION, Visits.NOBODY, "GET", DESCRIPTION.path(), List.of(), new byte[0])
			.send(port)
			.body();
		this.operations = Stream
			.concat(Operations.ofApi(description.getBytes(StandardCharsets.UTF_8)).stream(),
					Operations.ofPages().stream())
			// It never ends.
			.filter((operation) -> !operation.path().endsWith("/stream"))
			.toList();
		this.known = new Known(this.values);
		this.visits = new Visits(port);
		this.calls = new Calls(this.values, this.known, this.visits);
		this.operations.forEach(tally::expect);
	}

	/** What can be called. */
	public List<String> operations() {
		return this.operations.stream().map(Operation::mapping).toList();
	}

	/**
	 * Sends so many calls.
	 * @param harmless whether what lasts, or is counted by address, is only tried with
	 * what cannot be carried out
	 * @return what is wrong with the answers, the first of each kind
	 */
	public List<String> run(int many, boolean harmless) throws IOException {
		Map<String, String> findings = new LinkedHashMap<>();
		for (int number = 0; number < many; number++) {
			var call = next(harmless);
			var operation = call.operation();
			var answer = call.send(this.port);
			this.tally.count(call, answer);
			KNOWN.matcher(answer.body()).results().limit(3).forEach((found) -> this.values.learn(found.group()));
			this.known.learn(call, answer);
			this.visits.go(call, answer);
			for (String wrong : Judging.of(call, answer)) {
				findings.putIfAbsent(wrong + " of " + operation.mapping(),
						call + "\n" + answer.head().lines().findFirst().orElse("") + '\n'
								+ answer.body().substring(0, Math.min(400, answer.body().length())));
			}
		}
		return findings.entrySet().stream().map((each) -> each.getKey() + "\n" + each.getValue()).toList();
	}

	private Call next(boolean harmless) {
		while (true) {
			var operation = this.values.one(this.operations);
			var call = this.calls.of(operation, harmless && isLasting(operation));
			if (!HARMFUL.matcher(call.target()).matches() && !(harmless && operation.path().startsWith(BY_SECRET))) {
				return call;
			}
		}
	}

	private static boolean isLasting(Operation operation) {
		return operation.isWriting()
				&& (LASTING.matcher(operation.path()).matches() || COUNTED.matcher(operation.path()).matches());
	}

}
