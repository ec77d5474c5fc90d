package vn.motcua.desk.counter;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import vn.motcua.desk.testing.Browser;
import vn.motcua.desk.testing.BrowserTest;
import vn.motcua.desk.testing.Staff;
import vn.motcua.testing.Bodies;
import vn.motcua.testing.Http;
import vn.motcua.testing.OneStopShop;
import vn.motcua.testing.Walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A scanner reads where it should not: it types at once, wherever the focus is, and may
 * send Enter twice.
 */
@BrowserTest
class ScannerTest {

	private static final String ADDRESS = "https://motcua.example.vn/f/H13.103-261127-0001/t1da";

	private final Http http;

	private final OneStopShop shop;

	ScannerTest(Http http, OneStopShop shop) {
		this.http = http;
		this.shop = shop;
	}

	private static void scan(Page page, String text) {
		page.keyboard().type(text, new Keyboard.TypeOptions().setDelay(3));
		page.keyboard().press("Enter");
		page.keyboard().press("Enter");
	}

	private Walk withResult() {
		return this.shop.receive(Bodies.dossier().put("agency", "H13.103"))
			.decide("officer3", "PROPOSE_APPROVAL")
			.decide("admin", "APPROVE")
			.decide("admin", "SEAL");
	}

	@Test
	void returns_no_result_that_is_open_wherever_the_focus_is(Browser browser) {
		var walk = withResult();
		var page = Counter.at(browser).go("/desk/counter/dossiers/" + walk.code()).page();
		var button = page.locator(".now button.btn-primary");
		assertThat(button).not().isFocused();
		scan(page, ADDRESS);
		button.focus();
		scan(page, ADDRESS);
		scan(page, walk.code());
		assertThat(page.locator(".now button.btn-primary")).isVisible();
		assertThat(walk.read().at("/state")).isNotEqualTo("RETURNED");
		// Someone at the keyboard does.
		page.keyboard().press("Control+Enter");
		page.waitForURL("**/desk/counter?done=counter.returned");
	}

	@Test
	void receives_nothing_over_a_form_that_is_filled_in(Browser browser) {
		var page = Counter.at(browser).go("/desk/counter/receive/1.004873").page();
		var name = "Trần Thị Quét " + System.nanoTime();
		page.locator("[id='applicant.name']").fill(name);
		page.locator("[id='applicant.phone']").fill("0912345678");
		for (String field : new String[] { "[id='applicant.phone']", "#returnBy", "#accept" }) {
			page.locator(field).focus();
			scan(page, ADDRESS);
			assertThat(page.locator("[id='applicant.phone']")).hasValue("0912345678");
			assertThat(page.locator("#returnBy")).hasValue("COUNTER");
		}
		assertThat(page).hasURL(Pattern.compile("/receive/1\\.004873$"));
		var found = this.http.as("clerk3").get("/api/dossiers?q=" + URLEncoder.encode(name, StandardCharsets.UTF_8));
		assertThat(found.is(200).json().path("items").size()).isZero();
	}

	@Test
	void decides_nothing_and_chooses_nothing(Browser browser) {
		var walk = this.shop.receive(Bodies.dossier().put("agency", "H13.104")).decide("admin", "PROPOSE_APPROVAL");
		var approver = Staff.open(this.http, "Nguyễn Máy Quét", "H13.104", "APPROVER");
		var page = browser.as(approver, Staff.PASSWORD).go("/desk/approval").page();
		scan(page, "a1d" + ADDRESS);
		assertThat(page.locator("[name=chosen]:checked")).hasCount(0);
		page.locator("#note").focus();
		scan(page, ADDRESS);
		assertThat(page.locator("#note")).hasValue("");
		page.navigate("/desk/dossiers/" + walk.code());
		page.locator("form.decide").waitFor();
		scan(page, "1d" + ADDRESS);
		assertThat(page.locator("form.decide [name=outcome]:checked")).hasCount(0);
		assertThat(walk.read().at("/tasks/0/kind")).isEqualTo("APPROVAL");
	}

	@Test
	void finds_a_dossier_where_scanning_is_meant(Browser browser) {
		var walk = withResult();
		var page = Counter.at(browser).page();
		scan(page, walk.code());
		page.waitForURL("**/dossiers/" + walk.code());
		assertThat(walk.read().at("/state")).isNotEqualTo("RETURNED");
	}

}
