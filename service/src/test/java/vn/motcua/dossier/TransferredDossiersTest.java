package vn.motcua.dossier;

import java.util.List;
import java.util.stream.StreamSupport;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.motcua.desk.testing.Staff;
import vn.motcua.testing.Bodies;
import vn.motcua.testing.Founded;
import vn.motcua.testing.Http;
import vn.motcua.testing.OneStopShop;
import vn.motcua.testing.ServiceTest;
import vn.motcua.testing.Walk;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever a dossier waits for, its agency hands over: it goes on at the successor. */
@ServiceTest
class TransferredDossiersTest {

	private final Http http;

	private final OneStopShop shop;

	private final WatchingAppointments appointments;

	private final Founded founded;

	private final String old;

	private final String successor;

	private @Nullable String officer;

	TransferredDossiersTest(Http http, OneStopShop shop, WatchingAppointments appointments) {
		this.http = http;
		this.shop = shop;
		this.appointments = appointments;
		this.founded = new Founded(http);
		this.old = this.founded.commune();
		this.successor = this.founded.commune();
	}

	private Walk receive() {
		return this.shop.receive(Bodies.dossier().put("agency", this.old));
	}

	private void handOver(Walk walk) {
		this.founded.hand(this.old, this.successor);
		assertThat(this.founded.told(this.old).at("/items/0/completedAt")).isNotNull();
		assertThat(walk.again().last().at("/agency")).isEqualTo(this.successor);
	}

	/** Of each open step. */
	private static List<String> agencies(Walk walk) {
		return StreamSupport.stream(walk.last().json().path("tasks").spliterator(), false)
			.map((task) -> task.path("agency").asString())
			.toList();
	}

	/**
	 * Appraised by one who is nothing else, so that another may approve; he goes with the
	 * dossier.
	 */
	private void appraise(Walk walk) {
		if (this.officer == null) {
			this.officer = Staff.open(this.http, "Người thẩm định", this.old, "OFFICER");
		}
		this.http.as(this.officer, Staff.PASSWORD)
			.post(walk.taskPath() + "/decision", Bodies.decision("PROPOSE_APPROVAL"))
			.is(200);
		walk.again();
	}

	@Test
	void one_that_waits_for_anothers_opinion() {
		var walk = receive();
		var due = walk.last().at("/dueAt");
		walk.decideTask("admin", "APPRAISAL", Bodies.consult(String.valueOf(due), "H13.103"));
		assertThat(walk.open()).containsExactly("CONSULTATION H13.103");
		var task = walk.task();
		handOver(walk);
		assertThat(walk.open()).containsExactly("CONSULTATION H13.103");
		assertThat(walk.task()).isEqualTo(task);
		walk.decide("officer3", "ANSWER");
		assertThat(walk.open()).containsExactly("APPRAISAL");
		assertThat(agencies(walk)).containsExactly(this.successor);
	}

	@Test
	void one_of_others_whose_opinion_it_was_asked_for() {
		var walk = this.shop.receive();
		walk.decideTask("officer", "APPRAISAL",
				Bodies.consult(String.valueOf(walk.last().at("/dueAt")), this.old, "H13.103"));
		this.founded.hand(this.old, this.successor);
		assertThat(walk.again().last().at("/agency")).isEqualTo("H13.101");
		assertThat(agencies(walk)).containsExactlyInAnyOrder(this.successor, "H13.103");
	}

	@Test
	void one_whose_clock_stands_still() {
		var walk = receive().act("admin", "suspension", Bodies.payment(), null);
		assertThat(walk.last().at("/state")).isEqualTo("AWAITING_PAYMENT");
		handOver(walk);
		assertThat(walk.last().at("/state")).isEqualTo("AWAITING_PAYMENT");
		walk.act("admin", "resumption", Bodies.reason("Đã nộp"), null);
		assertThat(walk.last().at("/state")).isEqualTo("PROCESSING");
		assertThat(agencies(walk)).containsExactly(this.successor);
	}

	@Test
	void one_that_waits_for_its_applicant() {
		var walk = receive().decide("admin", "REQUEST_SUPPLEMENT");
		assertThat(walk.open()).isEmpty();
		handOver(walk);
		walk.act("admin", "supplement", Bodies.object("{}"), null);
		assertThat(walk.open()).containsExactly("APPRAISAL");
		assertThat(agencies(walk)).containsExactly(this.successor);
	}

	@Test
	void one_that_was_submitted_and_is_not_accepted_yet() {
		var walk = this.shop.receive(Bodies.online().put("agency", this.old));
		handOver(walk);
		walk.decide("admin", "ACCEPT");
		assertThat(walk.last().at("/state")).isEqualTo("PROCESSING");
		assertThat(walk.last().at("/register/number")).isEqualTo("1");
		assertThat(agencies(walk)).containsExactly(this.successor);
	}

	@Test
	void one_that_was_submitted_and_waits_for_its_applicant() {
		var walk = this.shop.receive(Bodies.online().put("agency", this.old)).decide("admin", "REQUEST_SUPPLEMENT");
		handOver(walk);
		walk.act("admin", "supplement", Bodies.object("{}"), null);
		assertThat(walk.open()).containsExactly("ACCEPTANCE");
		assertThat(agencies(walk)).containsExactly(this.successor);
	}

	@Test
	void one_that_an_apology_is_owed_for() {
		var walk = this.shop.receive(Bodies.dossierAt("2025-03-03T08:12:00+07:00").put("agency", this.old));
		this.appointments.sweep();
		assertThat(walk.again().open()).containsExactly("APPRAISAL", "APOLOGY");
		handOver(walk);
		assertThat(walk.open()).containsExactly("APPRAISAL", "APOLOGY");
		assertThat(agencies(walk)).containsExactly(this.successor, this.successor);
		walk.decideTask("admin", "APOLOGY",
				Bodies.decision("APOLOGISE").put("newAppointmentAt", "2099-01-02T17:00:00+07:00"));
		assertThat(walk.open()).containsExactly("APPRAISAL");
	}

	@Test
	void one_whose_result_is_made_right() {
		var walk = receive();
		appraise(walk);
		walk.decide("admin", "APPROVE")
			.decide("admin", "SEAL")
			.act("admin", "result-correction", Bodies.reason("Sai năm sinh"), null);
		var before = walk.last();
		handOver(walk);
		assertThat(walk.open()).containsExactly("APPRAISAL");
		for (var kept : new String[] { "/state", "/dueAt", "/resultReadyAt", "/resultCorrection/dueAt" }) {
			assertThat(walk.last().at(kept)).as(kept).isEqualTo(before.at(kept));
		}
		appraise(walk);
		walk.decide("admin", "APPROVE").decide("admin", "SEAL").decide("admin", "RETURN");
		assertThat(walk.last().at("/state")).isEqualTo("RETURNED");
	}

}
