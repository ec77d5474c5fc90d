package vn.motcua.testing;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Bodies that tests send, and vary. */
public final class Bodies {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private Bodies() {
	}

	/** The contract's example, handed in now. */
	public static ObjectNode dossier() {
		return object("""
				{"procedure": "1.004873", "agency": "H13.101", "channel": "COUNTER",
				 "applicant": {"kind": "CITIZEN", "name": "Nguyễn Văn A", "idNumber": "092075001234",
				               "phone": "0912345678", "email": null, "address": "12 Nguyễn Trãi"},
				 "submitter": null, "subject": "Xin xác nhận tình trạng hôn nhân", "copies": 1,
				 "components": [{"name": "Tờ khai", "kind": "ORIGINAL", "count": 1}],
				 "returnBy": "COUNTER"}
				""");
	}

	/** The contract's example, handed in at that time. */
	public static ObjectNode dossierAt(String receivedAt) {
		return dossier().put("receivedAt", receivedAt);
	}

	public static ObjectNode online() {
		return dossier().put("channel", "ONLINE");
	}

	public static ObjectNode decision(String outcome) {
		return object("{}").put("outcome", outcome);
	}

	public static ObjectNode reason(String reason) {
		return object("{}").put("reason", reason);
	}

	/** Suspended for a payment. */
	public static ObjectNode payment() {
		return object("{\"reason\": \"Nộp lệ phí\", \"legalBasis\": \"Luật Phí và lệ phí 2015\"}");
	}

	/** The opinions of these agencies are wanted until then. */
	public static ObjectNode consult(String dueAt, String... agencies) {
		var decision = decision("CONSULT");
		var consult = decision.putArray("consult");
		for (String agency : agencies) {
			consult.addObject().put("agency", agency).put("question", "Ý kiến?").put("dueAt", dueAt);
		}
		return decision;
	}

	public static ObjectNode object(String json) {
		return (ObjectNode) JSON.readTree(json);
	}

	/**
	 * The body with another value, given as JSON, at that pointer; without anything there
	 * when none is given.
	 */
	public static ObjectNode with(ObjectNode body, String pointer, @Nullable String value) {
		var copy = body.deepCopy();
		int last = pointer.lastIndexOf('/');
		var name = pointer.substring(last + 1);
		JsonNode parent = copy.at(pointer.substring(0, last));
		if (value == null) {
			((ObjectNode) parent).remove(name);
		}
		else {
			((ObjectNode) parent).set(name, JSON.readTree(value));
		}
		return copy;
	}

}
