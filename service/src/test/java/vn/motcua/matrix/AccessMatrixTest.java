package vn.motcua.matrix;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

import vn.motcua.dossier.FollowSecrets;
import vn.motcua.testing.Answer;
import vn.motcua.testing.Caller;
import vn.motcua.testing.Http;
import vn.motcua.testing.ServiceTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Everyone tries everything, and is answered as {@code docs/access-matrix.md} says. Each
 * line of a failure is a row of the file as it would have to be; where the file is right
 * the code is wrong.
 */
@ServiceTest
@TestInstance(Lifecycle.PER_CLASS)
class AccessMatrixTest {

	/** What is served as it lies there, and described to others. */
	private static final Set<String> FILES = Set.of("GET /asyncapi.yaml");

	private final ApplicationContext context;

	private final Cast cast;

	private final Things things;

	private final Matrix matrix = Matrix.read();

	private final List<Request> requests = Request.all();

	AccessMatrixTest(ApplicationContext context, Http http) {
		this.context = context;
		this.cast = new Cast(http, context.getBean(JdbcClient.class),
				context.getBean(PlatformTransactionManager.class));
		this.things = new Things(this.cast);
	}

	@BeforeAll
	void enter() {
		this.cast.enter();
		this.things.make(this.context.getBean(JdbcClient.class), this.context.getBean(FollowSecrets.class));
	}

	@Test
	void has_a_row_for_every_operation_and_no_other() {
		var tried = this.requests.stream().map(Request::mapping).collect(Collectors.toCollection(TreeSet::new));
		var there = operations();
		assertThat(without(there, tried)).as("operations without a row").isEmpty();
		assertThat(without(tried, there)).as("rows without an operation").isEmpty();
		assertThat(this.requests.stream().map(Request::operation))
			.containsExactlyInAnyOrderElementsOf(this.matrix.rows().keySet());
	}

	private static Set<String> without(Set<String> some, Set<String> others) {
		var rest = new TreeSet<>(some);
		rest.removeAll(others);
		return rest;
	}

	/** Every method and pattern that the running service answers to. */
	private Set<String> operations() {
		var all = this.context.getBeansOfType(RequestMappingInfoHandlerMapping.class)
			.values()
			.stream()
			.flatMap((mapping) -> mapping.getHandlerMethods().keySet().stream())
			.flatMap((info) -> info.getPatternValues()
				.stream()
				.flatMap((pattern) -> info.getMethodsCondition().getMethods().isEmpty() ? Stream.of("GET " + pattern)
						: info.getMethodsCondition().getMethods().stream().map((method) -> method + " " + pattern)))
			.collect(Collectors.toCollection(TreeSet::new));
		all.addAll(FILES);
		return all;
	}

	@Test
	void is_what_everyone_is_answered() {
		List<String> differences = new ArrayList<>();
		this.requests.parallelStream().map(this::differences).forEachOrdered(differences::addAll);
		assertThat(differences).as("differences").isEmpty();
	}

	private List<String> differences(Request request) {
		var row = this.matrix.rows().get(request.operation());
		if (row == null) {
			return List.of();
		}
		Map<Person, Answered> answers = new LinkedHashMap<>();
		List<String> differences = new ArrayList<>();
		Person.everyone().stream().filter((person) -> row.tells(person.relation())).forEach((person) -> {
			var answer = send(request, person);
			var got = meaning(request, person, answer);
			answers.put(person, got);
			if (got != row.expects(person)) {
				differences.add("    %s: expected %s, got %s (%d%s)".formatted(person, row.expects(person), got,
						answer.status(), said(answer)));
			}
		});
		if (!differences.isEmpty()) {
			differences.addFirst(Matrix.line(request.operation(), answers));
		}
		return differences;
	}

	private static String said(Answer answer) {
		var problem = code(answer);
		return (problem != null) ? " " + problem : (answer.status() == 302) ? " " + answer.header("Location") : "";
	}

	private Answer send(Request request, Person person) {
		var caller = request.isOfPages() ? this.cast.pages(person) : this.cast.api(person);
		for (var header : request.headers().entrySet()) {
			caller = caller.with(header.getKey(), header.getValue());
		}
		var path = this.things.put(request.path(), person);
		if (request.headers().containsValue("text/event-stream")) {
			return caller.head(request.method(), path);
		}
		var body = (request.body() != null) ? this.things.put(request.body(), person) : null;
		return (body != null)
				? typed(caller, request, body).send(request.method(), path, body.getBytes(StandardCharsets.UTF_8))
				: caller.send(request.method(), path, null);
	}

	private static Caller typed(Caller caller, Request request, String body) {
		return request.headers().containsKey("Content-Type") ? caller : caller.with("Content-Type",
				request.isOfPages() ? "application/x-www-form-urlencoded" : "application/json");
	}

	private Answered meaning(Request request, Person person, Answer answer) {
		int status = status(answer);
		if (isLedToSignIn(answer)) {
			return Answered.SIGN_IN;
		}
		if (request.allowed().isEmpty() ? status >= 200 && status < 400 : request.allowed().contains(status)) {
			return (request.seen() == null || shows(answer, this.things.put(request.seen(), person))) ? Answered.ALLOWED
					: Answered.WITHOUT;
		}
		return switch (status) {
			// In the name of one for whom he does not stand in.
			case 422 -> request.isOnBehalf() ? Answered.FORBIDDEN : Answered.OTHERWISE;
			case 401 -> Answered.SIGN_IN;
			case 403 -> Answered.FORBIDDEN;
			case 404 -> Answered.HIDDEN;
			default -> Answered.OTHERWISE;
		};
	}

	/** Of many at once, that of the only one. */
	private static int status(Answer answer) {
		if (answer.status() == 200 && answer.text().startsWith("[{\"task\"")) {
			return answer.json().path(0).path("problem").path("status").asInt(answer.status());
		}
		return answer.status();
	}

	private static boolean isLedToSignIn(Answer answer) {
		var location = answer.header("Location");
		return location != null && location.contains("/sign-in");
	}

	private static boolean shows(Answer answer, String wanted) {
		return answer.text().contains(wanted) || String.valueOf(answer.header("Location")).contains(wanted);
	}

	private static @Nullable String code(Answer answer) {
		var type = answer.header("Content-Type");
		return (type != null && type.startsWith("application/problem+json")) ? answer.at("/code") : null;
	}

}
