package vn.motcua.contract;

import org.junit.jupiter.api.Test;

import vn.motcua.desk.testing.Staff;
import vn.motcua.desk.testing.Visitor;
import vn.motcua.testing.Bodies;
import vn.motcua.testing.Http;
import vn.motcua.testing.OneStopShop;
import vn.motcua.testing.ServiceTest;
import vn.motcua.testing.Walk;

import static org.assertj.core.api.Assertions.assertThat;

/** What is printed for an applicant. */
@ServiceTest
class PapersTest {

	private final Http http;

	private final OneStopShop shop;

	PapersTest(Http http, OneStopShop shop) {
		this.http = http;
		this.shop = shop;
	}

	private void ask(Walk walk, String reason) {
		this.http.as("clerk")
			.post(walk.again().taskPath() + "/decision", Bodies.decision("REQUEST_SUPPLEMENT").put("note", reason))
			.is(200);
	}

	@Test
	void is_about_what_happened_last_however_much_happened_before() {
		var walk = this.shop.submit();
		ask(walk, "Thiếu giấy khai sinh");
		walk.act("clerk", "supplement", Bodies.object("{}"), null);
		var task = walk.again().taskPath();
		for (int time = 0; time < 100; time++) {
			this.http.as("clerk").post(task + "/release").is(200);
			this.http.as("clerk").post(task + "/claim").is(200);
		}
		ask(walk, "Thiếu sổ hộ khẩu");
		var page = Visitor.as(this.http, Staff.open(this.http, "Người in", "H13.101", "CLERK"), Staff.PASSWORD);
		assertThat(page.get("/desk/dossiers/" + walk.code() + "/slips/supplement").is(200).text())
			.contains("Thiếu sổ hộ khẩu")
			.doesNotContain("Thiếu giấy khai sinh");
	}

}
