package vn.motcua.outside;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Carries dossiers from receipt to result return, five calls each, as the people at their
 * desks would.
 */
final class Carrier {

	static final JsonMapper JSON = JsonMapper.builder().build();

	/** Who decides what, in order. */
	static final List<Step> STEPS = List.of(new Step("officer", "PROPOSE_APPROVAL"), new Step("approver", "APPROVE"),
			new Step("seal", "SEAL"), new Step("clerk", "RETURN"));

	/** Of the applicant's telephone number. */
	static final String LAST_DIGITS = "5678";

	private static final String RECEIPT = """
			{"procedure": "1.004873", "agency": "H13.101", "channel": "COUNTER",
			 "applicant": {"kind": "CITIZEN", "name": "Nguyễn Văn A", "idNumber": "092075001234",
			               "phone": "0912345678", "address": "12 Nguyễn Trãi"},
			 "subject": "Xin xác nhận tình trạng hôn nhân",
			 "components": [{"name": "Tờ khai", "kind": "ORIGINAL", "count": 1}]}
			""";

	/** One decision of the standard path. */
	record Step(String user, String outcome) {
	}

	private final Installation installation;

	Carrier(Installation installation) {
		this.installation = installation;
	}

	JsonNode receive() throws IOException, InterruptedException {
		return receive(UUID.randomUUID().toString());
	}

	JsonNode receive(String key) throws IOException, InterruptedException {
		return answer(post("clerk", "/api/dossiers", RECEIPT, key));
	}

	/** The open task of the dossier is decided as the step says. */
	JsonNode decide(JsonNode dossier, Step step) throws IOException, InterruptedException {
		var task = dossier.path("tasks").path(0).path("id").asString();
		return answer(post(step.user(), "/api/tasks/" + task + "/decision", "{\"outcome\": \"" + step.outcome() + "\"}",
				UUID.randomUUID().toString()));
	}

	/** From receipt to return. */
	JsonNode carry() throws IOException, InterruptedException {
		var dossier = receive();
		for (Step step : STEPS) {
			dossier = decide(dossier, step);
		}
		if (!"RETURNED".equals(dossier.path("state").asString())) {
			throw new IllegalStateException("Not returned: " + dossier);
		}
		return dossier;
	}

	JsonNode get(String user, String path) throws IOException, InterruptedException {
		return answer(this.installation.send(this.installation.as(user, path)));
	}

	JsonNode send(String user, String path, String body) throws IOException, InterruptedException {
		return answer(post(user, path, body, UUID.randomUUID().toString()));
	}

	private HttpResponse<String> post(String user, String path, String body, String key)
			throws IOException, InterruptedException {
		return this.installation.send(this.installation.as(user, path)
			.header("Content-Type", "application/json")
			.header("Idempotency-Key", key)
			.POST(BodyPublishers.ofString(body)));
	}

	private static JsonNode answer(HttpResponse<String> response) {
		if (response.statusCode() >= 300) {
			throw new IllegalStateException(response.statusCode() + " " + response.body());
		}
		return JSON.readTree(response.body());
	}

}
