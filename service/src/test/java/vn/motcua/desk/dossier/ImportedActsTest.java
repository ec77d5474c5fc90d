package vn.motcua.desk.dossier;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import vn.motcua.desk.testing.Browser;
import vn.motcua.desk.testing.BrowserTest;
import vn.motcua.testing.Bodies;
import vn.motcua.testing.Http;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Pages tell what was imported from what was lived here. */
@BrowserTest
class ImportedActsTest {

	private static final String IMPORTED = "nhập từ dữ liệu của hệ thống khác";

	private final Http http;

	ImportedActsTest(Http http) {
		this.http = http;
	}

	/** Appraised by an officer, says the file, and given back for a paper. */
	private String imported() {
		var line = Bodies.object("""
				{"procedure": "1.004873", "agency": "H13.101", "channel": "COUNTER",
				 "applicant": {"kind": "CITIZEN", "name": "Nguyễn Văn Cũ"}, "receivedAt": "2021-03-01T08:12:00+07:00",
				 "history": [{"task": "APPRAISAL", "outcome": "REQUEST_SUPPLEMENT", "note": "Thiếu giấy khai sinh",
				              "at": "2021-03-02T09:00:00+07:00", "by": "officer"}]}
				""").put("externalId", "page-" + UUID.randomUUID());
		return String.valueOf(
				this.http.as("admin").importing(line.toString()).is(200).lines().getFirst().path("code").asString());
	}

	@Test
	void say_so_beside_whoever_is_named(Browser browser) {
		var code = imported();
		var desk = browser.as("admin").go("/desk/dossiers/" + code);
		var page = desk.page();
		assertThat(page.locator(".history .imported").first()).containsText(IMPORTED + ", do ");
		assertThat(page.locator(".history li").last()).containsText(IMPORTED);
		assertThat(page.getByText("; " + IMPORTED).last()).isVisible();
		desk.lookInBothLanguages("dossier-imported");
		assertThat(desk.go("/desk/counter/dossiers/" + code).page().locator(".imported")).hasText(IMPORTED);
		assertThat(desk.go("/desk/dossiers/" + code + "/slips/supplement").page().locator(".signatures"))
			.containsText("(" + IMPORTED + ")");
	}

	@Test
	void say_nothing_of_what_was_lived_here(Browser browser) {
		var code = this.http.as("clerk").post("/api/dossiers", Bodies.dossier()).is(201).at("/code");
		var page = browser.as("admin").go("/desk/dossiers/" + code).page();
		assertThat(page.locator(".history li").first()).isVisible();
		assertThat(page.locator(".imported")).hasCount(0);
	}

}
