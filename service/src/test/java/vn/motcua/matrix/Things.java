package vn.motcua.matrix;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

import vn.motcua.dossier.FollowSecrets;
import vn.motcua.testing.Answer;
import vn.motcua.testing.Bodies;

/**
 * What is called about. All of it is at {@link Relation#OWN}; who is asked or resolves is
 * called to another dossier than the others are.
 */
final class Things {

	private static final Pattern NAME = Pattern.compile("\\{([a-zA-Z]+)}");

	private static final String AGENCY = Relation.OWN.agency();

	private final Cast cast;

	private final Map<String, String> ofAll = new HashMap<>();

	private final Map<String, String> ofConsulted = new HashMap<>();

	private final Map<String, String> ofResolving = new HashMap<>();

	Things(Cast cast) {
		this.cast = cast;
	}

	void make(JdbcClient jdbc, FollowSecrets secrets) {
		this.ofAll.put("agency", AGENCY);
		this.ofAll.put("below", Relation.BELOW.agency());
		this.ofAll.put("procedure", "1.004873");
		dossiers(secrets);
		this.ofAll.put("model", jdbc.sql("select min(key_) from act_re_procdef").query(String.class).single());
		absence();
		draw();
		period();
	}

	private void dossiers(FollowSecrets secrets) {
		var plain = known(this.ofAll, "appraisal", receive("1.004873", "COUNTER", "092075001151"));
		this.ofAll.put("number", "092075001151");
		this.ofAll.put("secret", secrets.of(plain, LocalDate.of(2100, 1, 1)));
		known(this.ofAll, "acceptance", receive("1.004873", "ONLINE", "092075001152"), false);
		var held = receive("1.004873", "COUNTER", "092075001152");
		post("holder", "/api/tasks/" + held.at("/tasks/0/id") + "/claim", null);
		known(this.ofAll, "held", held, false);
		known(this.ofAll, "approval", decide("own-officer", appraised(), "PROPOSE_APPROVAL"), false);
		// Its next step is begun: to take it back is refused to him too whose decision it
		// was.
		var goneOn = appraised();
		this.ofAll.put("undoable", String.valueOf(goneOn.at("/tasks/0/id")));
		var next = decide("own-officer", goneOn, "PROPOSE_APPROVAL");
		post("own-approver", "/api/tasks/" + next.at("/tasks/0/id") + "/claim", null);
		known(this.ofAll, "sealing", approved(), false);
		known(this.ofAll, "result", decide("own-seal", approved(), "SEAL"), false);
		var asked = receive("1.004873", "COUNTER", "092075001153");
		var consult = Bodies.consult(LocalDate.now().plusYears(1) + "T10:00:00+07:00", Relation.CONSULTED.agency());
		var consulted = post("own-officer", "/api/tasks/" + asked.at("/tasks/0/id") + "/decision",
				consult.put("note", "Ý kiến"));
		this.ofConsulted.put("number", "092075001153");
		this.ofConsulted.put("code", String.valueOf(consulted.at("/code")));
		this.ofConsulted.put("appraisal", String.valueOf(asked.at("/tasks/0/id")));
		this.ofAll.put("consultation",
				consulted.json()
					.path("tasks")
					.valueStream()
					.filter((task) -> "CONSULTATION".equals(task.path("kind").asString()))
					.findFirst()
					.orElseThrow()
					.path("id")
					.asString());
		var across = decide("own-officer", receive("2.000488", "COUNTER", "092075001154"), "PROPOSE_APPROVAL");
		this.ofResolving.put("number", "092075001154");
		known(this.ofResolving, "appraisal", across);
		// Who looked is written down.
		for (String one : new String[] { "own-officer", "substitute-officer" }) {
			read(one, plain);
		}
		read("consulted-officer", this.ofConsulted.get("code"));
		read("resolving-officer", this.ofResolving.get("code"));
	}

	private void read(String who, @Nullable String code) {
		this.cast.api("matrix-" + who).get("/api/dossiers/" + code).is(200);
	}

	private Answer receive(String procedure, String channel, String number) {
		var body = Bodies.dossier().put("procedure", procedure).put("agency", AGENCY).put("channel", channel);
		return post("own-clerk", "/api/dossiers", Bodies.with(body, "/applicant/idNumber", '"' + number + '"'));
	}

	private Answer appraised() {
		return receive("1.004873", "COUNTER", "092075001152");
	}

	private Answer approved() {
		return decide("own-approver", decide("own-officer", appraised(), "PROPOSE_APPROVAL"), "APPROVE");
	}

	private Answer decide(String who, Answer dossier, String outcome) {
		return post(who, "/api/tasks/" + dossier.at("/tasks/0/id") + "/decision", Bodies.decision(outcome));
	}

	private Answer post(String who, String path, @Nullable Object body) {
		var answer = this.cast.api("matrix-" + who).post(path, body);
		return (answer.status() < 300) ? answer : answer.is(200);
	}

	private String known(Map<String, String> things, String task, Answer dossier) {
		return known(things, task, dossier, true);
	}

	private String known(Map<String, String> things, String task, Answer dossier, boolean itself) {
		var code = String.valueOf(dossier.at("/code"));
		things.put(task, String.valueOf(dossier.at("/tasks/0/id")));
		if (itself) {
			things.put("code", code);
		}
		else {
			things.put(task + "Code", code);
		}
		return code;
	}

	/** One that was ended already: to end it once more changes nothing. */
	private void absence() {
		var absence = Bodies.object("""
				{"user": "matrix-kept", "from": "2099-03-01", "until": "2099-03-02", "kind": "LEAVE",
				 "substitute": "matrix-holder", "mark": "TUQ", "decisionNumber": "16/QĐ", "fields": []}
				""");
		var id = String.valueOf(post("own-manager", "/api/absences", absence).at("/id"));
		this.cast.api("matrix-own-manager").send("DELETE", "/api/absences/" + id, null).is(204);
		this.ofAll.put("absence", id);
	}

	/** One that was drawn already. */
	private void draw() {
		var terms = Bodies.object("""
				{"subject": "UNITS", "count": 1}
				""").put("agency", AGENCY);
		var id = String.valueOf(post("own-manager", "/api/inspection/draws", terms).at("/id"));
		post("own-manager", "/api/inspection/draws/" + id + "/drawing", Map.of("words", "một hai ba bốn"));
		this.ofAll.put("draw", id);
	}

	private void period() {
		var period = Map.of("from", "2018-02-01", "to", "2018-02-28", "agency", AGENCY);
		this.ofAll.put("period", String.valueOf(post("own-manager", "/api/reports/periods", period).at("/id")));
	}

	/** The text with the names of things replaced by what they are to that person. */
	String put(String text, Person person) {
		return NAME.matcher(text).replaceAll((name) -> Matcher.quoteReplacement(value(name.group(1), person)));
	}

	private String value(String name, Person person) {
		if (name.equals("absent")) {
			return person.isSignedIn() ? person.absent() : "nobody";
		}
		if (name.equals("me")) {
			return person.isSignedIn() ? person.username() : "nobody";
		}
		var particular = switch (person.relation()) {
			case CONSULTED -> this.ofConsulted;
			case RESOLVING -> this.ofResolving;
			default -> this.ofAll;
		};
		var value = particular.getOrDefault(name, this.ofAll.get(name));
		if (value == null) {
			throw new IllegalStateException("There is no thing {" + name + "}");
		}
		return value;
	}

}
