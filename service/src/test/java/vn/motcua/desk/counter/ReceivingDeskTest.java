package vn.motcua.desk.counter;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import vn.motcua.desk.testing.Browser;
import vn.motcua.desk.testing.BrowserTest;
import vn.motcua.testing.Http;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Receiving a dossier, before someone who waits. */
@BrowserTest
class ReceivingDeskTest {

	private static final String CARD = "092075001234|362123456|Nguyễn Văn An|05031975|Nam|12 Nguyễn Trãi, Trường Long|10052022";

	private static final Duration PER_KEY = Duration.ofMillis(250);

	private final Http http;

	ReceivingDeskTest(Http http) {
		this.http = http;
	}

	@Nested
	class Finding_a_procedure {

		@Test
		void needs_neither_diacritics_nor_a_mouse(Browser browser) {
			var clerk = Counter.at(browser);
			new Keyboard(clerk.page()).type("ket hon");
			var chosen = clerk.page().locator("[role=option][aria-selected=true]");
			assertThat(chosen).containsText("Đăng ký kết hôn");
			clerk.look("counter-finding");
			clerk.page().keyboard().press("ArrowDown");
			assertThat(chosen).hasId("option-1");
			clerk.page().keyboard().press("ArrowUp");
			assertThat(chosen).hasId("option-0");
			clerk.page().keyboard().press("Enter");
			clerk.page().waitForURL("**/receive/1.000894");
		}

		@Test
		void waits_for_the_list_when_Enter_comes_first(Browser browser) {
			var clerk = Counter.at(browser);
			clerk.page().keyboard().type("khai sinh");
			clerk.page().keyboard().press("Enter");
			clerk.page().waitForURL("**/receive/1.001193");
		}

		@Test
		void works_without_the_list_as_well(Browser browser) {
			var clerk = Counter.at(browser).go("/desk/counter/find?q=ket+hon");
			assertThat(clerk.page().locator("main")).containsText("Đăng ký kết hôn");
			clerk.lookInBothLanguages("counter-found");
		}

	}

	@Nested
	class Receiving {

		@Test
		void takes_less_than_half_a_minute_of_typing(Browser browser) {
			var clerk = Counter.at(browser);
			var began = Instant.now();
			var keys = new Keyboard(clerk.page()).type("tinh trang hon nhan");
			clerk.page().locator("[role=option][aria-selected=true]").waitFor();
			keys.press("Enter");
			clerk.page().waitForURL("**/receive/1.004873");
			keys.type("092075001234").press("Enter").type("Nguyễn Văn An").press("Enter").type("0912345678");
			keys.press("Enter", "Enter").type("12 Nguyễn Trãi, Trường Long").press("Enter", "Enter");
			keys.type("Tờ khai").press("Control+Enter");
			clerk.page().waitForURL("**/receipt?done=counter.received");
			var took = Duration.between(began, Instant.now());
			System.out.printf("Received with %d keys in %d ms%n", keys.strokes(), took.toMillis());
			assertThat(took).isLessThan(Duration.ofSeconds(30));
			assertThat(PER_KEY.multipliedBy(keys.strokes())).isLessThan(Duration.ofSeconds(30));
			assertThat(clerk.page().locator("#paper")).containsText("Nguyễn Văn An");
			assertThat(clerk.page().locator("#paper")).containsText("3 ngày làm việc");
			assertThat(clerk.page().locator("#paper")).containsText("Tờ khai");
			assertThat(clerk.page().locator("[data-print]")).isFocused();
			clerk.lookInBothLanguages("counter-receipt");
			clerk.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
			assertThat(clerk.page().locator(".masthead")).isHidden();
			assertThat(clerk.page().locator("[data-print]")).isHidden();
			clerk.look("counter-receipt-printed");
			clerk.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
			clerk.page().locator("[data-print]").focus();
			clerk.page().keyboard().press("n");
			clerk.page().waitForURL("**/desk/counter");
			assertThat(clerk.page().locator("#box")).isFocused();
		}

		@Test
		void explains_the_appointment_before_anything_is_accepted(Browser browser) {
			var clerk = Counter.at(browser).go("/desk/counter/receive/1.004873");
			assertThat(clerk.page().locator("#explained")).containsText("Ngày tiếp nhận, chưa tính");
			assertThat(clerk.page().locator("#explained")).containsText("Ngày làm việc thứ 3 trên 3");
			clerk.lookInBothLanguages("counter-receive");
		}

		@Test
		void never_happens_twice_however_often_it_is_sent(Browser browser) {
			var clerk = Counter.at(browser).go("/desk/counter/receive/1.004873");
			var name = "Trần Thị Đúp " + System.nanoTime();
			clerk.page().locator("[id='applicant.name']").fill(name);
			var key = clerk.page().locator("[name=command-key]").inputValue();
			clerk.page().locator("#accept").dblclick();
			clerk.page().waitForURL("**/receipt?done=counter.received");
			var receipt = clerk.page().url();
			clerk.page().reload();
			clerk.go("/desk/counter/receive/1.004873");
			clerk.page().locator("[id='applicant.name']").fill(name);
			clerk.page().evaluate("key => { document.querySelector('[name=command-key]').value = key; }", key);
			clerk.page().keyboard().press("Control+Enter");
			clerk.page().waitForURL("**/receipt?done=counter.received");
			assertThat(clerk.page().url()).isEqualTo(receipt);
			assertThat(http.as("clerk3").get("/api/dossiers?q=" + encoded(name)).is(200).json().path("items").size())
				.isEqualTo(1);
		}

		@Test
		void says_what_is_wrong_and_keeps_what_was_typed(Browser browser) {
			var clerk = Counter.at(browser).go("/desk/counter/receive/1.004873");
			clerk.page().locator("[id='applicant.name']").fill("Lê Văn Sai");
			clerk.page().locator("[id='applicant.phone']").fill("không có");
			clerk.page().keyboard().press("Control+Enter");
			assertThat(clerk.page().locator("#problem")).containsText("điện thoại");
			assertThat(clerk.page().locator("[id='applicant.phone']")).hasAttribute("aria-invalid", "true");
			assertThat(clerk.page().locator("[id='applicant.name']")).hasValue("Lê Văn Sai");
			clerk.look("counter-receive-wrong");
		}

	}

	@Nested
	class A_scanned_citizen_card {

		@Test
		void fills_the_applicant_from_whatever_field_has_the_focus(Browser browser) {
			var clerk = Counter.at(browser).go("/desk/counter/receive/2.000488");
			var page = clerk.page();
			page.locator("#subject").focus();
			var subject = page.locator("#subject").inputValue();
			new Keyboard(page).scan(CARD);
			assertThat(page.locator("[id='applicant.idNumber']")).hasValue("092075001234");
			assertThat(page.locator("[id='applicant.name']")).hasValue("Nguyễn Văn An");
			assertThat(page.locator("[id='applicant.address']")).hasValue("12 Nguyễn Trãi, Trường Long");
			assertThat(page.locator("#subject")).hasValue(subject);
			assertThat(page.locator("[id='applicant.phone']")).isFocused();
			assertThat(page.locator("#lacking")).containsText("Bản chụp giấy tờ tùy thân");
			clerk.look("counter-receive-card");
		}

		@Test
		void fills_the_submitter_where_someone_else_hands_in(Browser browser) {
			var page = Counter.at(browser).go("/desk/counter/receive/2.000488").page();
			page.locator("main h1").waitFor();
			page.locator("summary[data-shortcut=k]").focus();
			page.keyboard().press("Enter");
			page.keyboard().press("Tab");
			new Keyboard(page).scan(CARD);
			assertThat(page.locator("[id='submitter.name']")).hasValue("Nguyễn Văn An");
			assertThat(page.locator("[id='applicant.name']")).hasValue("");
		}

		@Test
		void is_no_shortcut_where_no_field_has_the_focus(Browser browser) {
			var page = Counter.at(browser).go("/desk/counter/receive/2.000488").page();
			page.locator("#accept").focus();
			new Keyboard(page).scan(CARD.replace("Nguyễn", "nguyễn"));
			assertThat(page.locator("[id='applicant.idNumber']")).hasValue("092075001234");
			assertThat(page.locator("[id='applicant.name']")).hasValue("nguyễn Văn An");
			assertThat(page.url()).endsWith("/receive/2.000488");
		}

	}

	@Test
	void someone_whose_papers_are_missing_is_handed_a_slip_and_no_code(Browser browser) {
		var clerk = Counter.at(browser).go("/desk/counter/receive/2.000488");
		var page = clerk.page();
		page.locator("[id='applicant.name']").fill("Phạm Thị Thiếu");
		page.locator("#brought-0").check();
		page.locator("details.sheet summary").click();
		page.locator("#reason").fill("Chưa có giấy tờ tùy thân.");
		var slip = page.waitForPopup(() -> page.locator("[formaction$=supplement]").click());
		assertThat(slip.locator("#paper")).containsText("Bản chụp giấy tờ tùy thân");
		assertThat(slip.locator("#paper")).not().containsText("Tờ khai yêu cầu");
		assertThat(slip.locator("#paper")).containsText("Phiếu yêu cầu bổ sung");
		assertThat(page.locator("[id='applicant.name']")).hasValue("Phạm Thị Thiếu");
		var refusal = page.waitForPopup(() -> page.locator("[formaction$=refusal]").click());
		assertThat(refusal.locator("#paper")).containsText("Chưa có giấy tờ tùy thân.");
		assertThat(http.as("clerk3").get("/api/dossiers?q=" + encoded("Phạm Thị Thiếu")).json().path("items").size())
			.isZero();
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
