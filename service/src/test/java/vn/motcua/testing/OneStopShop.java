package vn.motcua.testing;

import tools.jackson.databind.node.ObjectNode;

/** Takes dossiers in, for tests that are about what comes after. */
public final class OneStopShop {

	private final Http http;

	OneStopShop(Http http) {
		this.http = http;
	}

	/** Received at the counter of H13.101, now. */
	public Walk receive() {
		return receive(Bodies.dossier());
	}

	/** Received at the counter of H13.101, at that time. */
	public Walk receive(String receivedAt) {
		return receive(Bodies.dossierAt(receivedAt));
	}

	/** Submitted online to H13.101, now. */
	public Walk submit() {
		return receive(Bodies.online());
	}

	/** Handed in by someone who may everywhere. */
	public Walk receive(ObjectNode body) {
		return new Walk(this.http, this.http.as("admin").post("/api/dossiers", body).is(201));
	}

	/**
	 * Taken as far as the open task of that kind, by those whose work it is, right now.
	 */
	public Walk walkTo(String kind) {
		return switch (kind) {
			case "ACCEPTANCE" -> submit();
			case "APPRAISAL" -> receive();
			case "APPROVAL" -> walkTo("APPRAISAL").decide("officer", "PROPOSE_APPROVAL");
			case "SEALING" -> walkTo("APPROVAL").decide("approver", "APPROVE");
			case "RESULT_RETURN" -> walkTo("SEALING").decide("seal", "SEAL");
			case "END" -> walkTo("RESULT_RETURN").decide("clerk", "RETURN");
			default -> throw new IllegalArgumentException(kind);
		};
	}

}
