package vn.motcua.testing;

import java.util.List;
import java.util.stream.StreamSupport;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/** The way of one dossier, step by step, over HTTP. */
public final class Walk {

	private final Http http;

	private Answer last;

	Walk(Http http, Answer first) {
		this.http = http;
		this.last = first;
	}

	/** The answer to the last step that was taken. */
	public Answer last() {
		return this.last;
	}

	public String code() {
		return String.valueOf(this.last.at("/code"));
	}

	public String path() {
		return "/api/dossiers/" + code();
	}

	public int version() {
		return this.last.json().path("version").asInt();
	}

	/** The only open task. */
	public String task() {
		assertThat(this.last.json().path("tasks").size()).as(this.last.text()).isEqualTo(1);
		return String.valueOf(this.last.at("/tasks/0/id"));
	}

	/** The open task of that kind; of the first agency, if several have one. */
	public String task(String kind) {
		return StreamSupport.stream(this.last.json().path("tasks").spliterator(), false)
			.filter((task) -> kind.equals(task.path("kind").asString()))
			.map((task) -> task.path("id").asString())
			.findFirst()
			.orElseThrow(() -> new AssertionError("No open task of kind " + kind + ": " + this.last.text()));
	}

	/** The kinds of what is open, with the agency where it is not the receiving one. */
	public List<String> open() {
		return StreamSupport.stream(this.last.json().path("tasks").spliterator(), false).map((task) -> {
			var agency = task.path("agency").asString();
			var kind = task.path("kind").asString();
			return agency.equals(this.last.at("/agency")) ? kind : kind + " " + agency;
		}).toList();
	}

	public String taskPath() {
		return "/api/tasks/" + task();
	}

	/** As it stands now, to someone who sees everything. */
	public Answer read() {
		return this.http.as("admin").get(path()).is(200);
	}

	public Iterable<JsonNode> history() {
		return this.http.as("admin").get(path() + "/history").is(200).json().path("items");
	}

	/** One field of every event of its history. */
	public List<String> told(String field) {
		return StreamSupport.stream(history().spliterator(), false)
			.map((event) -> event.path(field).asString("-"))
			.toList();
	}

	/** Decides the open task; what needs a note gets one. */
	public Walk decide(String username, String outcome) {
		return decide(username, outcome, null);
	}

	public Walk decide(String username, String outcome, @Nullable String at) {
		this.last = tryDecide(username, outcome, at).is(200);
		return this;
	}

	/** Tries to, and leaves this as it was. */
	public Answer tryDecide(String username, String outcome, @Nullable String at) {
		var body = Bodies.decision(outcome).put("note", "Vì " + outcome).put("at", at);
		return this.http.as(username).post(taskPath() + "/decision", body);
	}

	/** Withdraws or stops it. */
	public Answer tryEnd(String username, String how, @Nullable String at) {
		return this.http.as(username).post(path() + "/" + how, Bodies.reason("Theo yêu cầu").put("at", at));
	}

	public Walk end(String username, String how, @Nullable String at) {
		this.last = tryEnd(username, how, at).is(200);
		return this;
	}

	/** Does something else with it, at that time. */
	public Walk act(String username, String what, ObjectNode body, @Nullable String at) {
		this.last = tryAct(username, what, body, at).is(200);
		return this;
	}

	/** Tries to, and leaves this as it was. */
	public Answer tryAct(String username, String what, ObjectNode body, @Nullable String at) {
		return this.http.as(username).post(path() + "/" + what, body.deepCopy().put("at", at));
	}

	/** Decides one of several open tasks; what needs a note gets one. */
	public Walk decideTask(String username, String kind, ObjectNode decision) {
		this.last = this.http.as(username)
			.post("/api/tasks/" + task(kind) + "/decision", decision.deepCopy().put("note", "Vì vậy"))
			.is(200);
		return this;
	}

	/** Reads it again. */
	public Walk again() {
		this.last = read();
		return this;
	}

	/** The appointment as its ledger explains it. */
	public Answer deadline() {
		return this.http.as("admin").get(path() + "/deadline").is(200);
	}

}
