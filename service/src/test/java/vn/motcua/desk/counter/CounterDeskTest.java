package vn.motcua.desk.counter;

import java.time.Duration;
import java.time.Instant;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import vn.motcua.desk.testing.Browser;
import vn.motcua.desk.testing.BrowserTest;
import vn.motcua.desk.testing.Screen;
import vn.motcua.testing.Bodies;
import vn.motcua.testing.Http;
import vn.motcua.testing.OneStopShop;
import vn.motcua.testing.Walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The day of a clerk at a commune's one-stop unit, with the keyboard alone. */
@BrowserTest
class CounterDeskTest {

	private static final String CARD = "092075001234|362123456|Nguyễn Văn An|05031975|Nam|12 Nguyễn Trãi, Trường Long|10052022";

	private static final Duration PER_KEY = Duration.ofMillis(250);

	private final Http http;

	private final OneStopShop shop;

	CounterDeskTest(Http http, OneStopShop shop) {
		this.http = http;
		this.shop = shop;
	}

	@Nested
	class Receiving {

		@Test
		void takes_less_than_half_a_minute_of_typing(Browser browser) {
			var clerk = atCounter(browser);
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
			clerk.page().keyboard().press("n");
			clerk.page().waitForURL("**/desk/counter");
			assertThat(clerk.page().locator("#box")).isFocused();
		}

		@Test
		void explains_the_appointment_before_anything_is_accepted(Browser browser) {
			var clerk = atCounter(browser).go("/desk/counter/receive/1.004873");
			assertThat(clerk.page().locator("#explained")).containsText("Ngày tiếp nhận, chưa tính");
			assertThat(clerk.page().locator("#explained")).containsText("Ngày làm việc thứ 3 trên 3");
			clerk.lookInBothLanguages("counter-receive");
		}

		@Test
		void never_happens_twice_however_often_it_is_sent(Browser browser) {
			var clerk = atCounter(browser).go("/desk/counter/receive/1.004873");
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
			var clerk = atCounter(browser).go("/desk/counter/receive/1.004873");
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
			var clerk = atCounter(browser).go("/desk/counter/receive/2.000488");
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
			var page = atCounter(browser).go("/desk/counter/receive/2.000488").page();
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
			var page = atCounter(browser).go("/desk/counter/receive/2.000488").page();
			page.locator("#accept").focus();
			new Keyboard(page).scan(CARD.replace("Nguyễn", "nguyễn"));
			assertThat(page.locator("[id='applicant.idNumber']")).hasValue("092075001234");
			assertThat(page.url()).endsWith("/receive/2.000488");
		}

	}

	@Test
	void someone_whose_papers_are_missing_is_handed_a_slip_and_no_code(Browser browser) {
		var clerk = atCounter(browser).go("/desk/counter/receive/2.000488");
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

	@Test
	void an_online_submission_is_accepted_with_its_appointment_in_view(Browser browser) {
		var walk = submitted();
		var clerk = atCounter(browser);
		scan(clerk, walk.code());
		assertThat(clerk.page().locator("main")).containsText("Nếu tiếp nhận bây giờ");
		clerk.lookInBothLanguages("counter-submission");
		assertThat(clerk.page().locator("[data-shortcut=t]")).isFocused();
		clerk.page().keyboard().press("Enter");
		clerk.page().waitForURL("**/receipt?done=counter.accepted");
		assertThat(walk.read().at("/state")).isEqualTo("PROCESSING");
	}

	@Test
	void a_submission_is_refused_with_a_slip_that_says_why(Browser browser) {
		var walk = submitted();
		var clerk = atCounter(browser);
		scan(clerk, walk.code());
		clerk.page().locator("summary[data-shortcut=k]").waitFor();
		clerk.page().keyboard().press("k");
		clerk.page().locator("#why-refused").fill("Không thuộc thẩm quyền của xã.");
		clerk.page().keyboard().press("Tab");
		clerk.page().keyboard().press("Enter");
		clerk.page().waitForURL("**/slips/refusal?done=counter.refused");
		assertThat(clerk.page().locator("#paper")).containsText("Không thuộc thẩm quyền của xã.");
		clerk.lookInBothLanguages("counter-refusal");
		assertThat(walk.read().at("/state")).isEqualTo("REFUSED_AT_RECEIPT");
	}

	@Test
	void a_supplement_is_asked_for_by_a_slip_and_taken_back(Browser browser) {
		var walk = submitted();
		var clerk = atCounter(browser);
		scan(clerk, walk.code());
		clerk.page().locator("summary[data-shortcut=b]").waitFor();
		clerk.page().keyboard().press("b");
		clerk.page().locator("#missing").fill("Giấy chứng sinh\nBản chụp căn cước");
		clerk.page().locator("#why-more").fill("Thiếu giấy tờ");
		clerk.page().keyboard().press("Tab");
		clerk.page().keyboard().press("Enter");
		clerk.page().waitForURL("**/slips/supplement?done=counter.asked");
		assertThat(clerk.page().locator("#paper")).containsText("Giấy chứng sinh");
		clerk.lookInBothLanguages("counter-supplement-slip");
		takeBack(clerk, walk.code());
		assertThat(clerk.page().locator("main")).containsText("Nếu tiếp nhận bây giờ");
	}

	@Test
	void a_supplement_after_receipt_gives_a_new_appointment_with_its_reasons(Browser browser) {
		var walk = shop.receive(Bodies.dossier().put("agency", "H13.103"));
		http.as("officer3")
			.post(walk.taskPath() + "/decision", Bodies
				.object("{\"outcome\": \"REQUEST_SUPPLEMENT\", \"note\": \"Thiếu\", \"missing\": [\"Sổ hộ khẩu\"]}"))
			.is(200);
		var clerk = atCounter(browser);
		scan(clerk, "https://motcua.example.vn/f/" + walk.code() + "/secret");
		clerk.page().waitForURL("**/dossiers/" + walk.code());
		clerk.lookInBothLanguages("counter-supplement");
		takeBack(clerk, walk.code());
		assertThat(clerk.page().locator(".days")).containsText("Ngày làm việc thứ 3 trên 3");
		clerk.look("counter-supplement-brought");
		assertThat(walk.read().at("/state")).isEqualTo("PROCESSING");
	}

	@Test
	void a_result_is_returned_by_its_code_and_one_key(Browser browser) {
		var walk = shop.receive(Bodies.dossier().put("agency", "H13.103"))
			.decide("officer3", "PROPOSE_APPROVAL")
			.decide("admin", "APPROVE")
			.decide("admin", "SEAL");
		var clerk = atCounter(browser).lookInBothLanguages("counter-home");
		clerk.page().locator("#box").focus();
		scan(clerk, walk.code());
		clerk.page().waitForURL("**/dossiers/" + walk.code());
		assertThat(clerk.page().locator("main")).containsText("Trả cho Nguyễn Văn A");
		clerk.look("counter-result");
		clerk.page().keyboard().press("Enter");
		clerk.page().waitForURL("**/desk/counter?done=counter.returned");
		assertThat(walk.read().at("/state")).isEqualTo("RETURNED");
		assertThat(clerk.page().locator("#box")).isFocused();
		scan(clerk, walk.code());
		assertThat(clerk.page().locator("main")).containsText("Đã trả kết quả");
		clerk.look("counter-nothing");
	}

	@Test
	void lists_go_on_where_the_first_page_ends(Browser browser) {
		var walk = submitted();
		var clerk = atCounter(browser).go("/desk/counter/lists/submissions");
		assertThat(clerk.page().locator("main")).containsText("Hồ sơ trực tuyến chờ tiếp nhận");
		clerk.lookInBothLanguages("counter-list");
		clerk.go("/desk/counter/lists/supplements").look("counter-list-supplements");
		assertThat(walk.read().at("/state")).isEqualTo("SUBMITTED");
	}

	@Test
	void who_is_no_clerk_is_told_so(Browser browser) {
		var officer = browser.as("officer3").go("/desk/counter");
		assertThat(officer.page().locator("main")).containsText("Chưa thực hiện được");
	}

	private Walk submitted() {
		return this.shop.receive(Bodies.online().put("agency", "H13.103"));
	}

	private Screen atCounter(Browser browser) {
		var clerk = browser.as("clerk3").go("/desk/counter");
		assertThat(clerk.page().locator("#box")).isFocused();
		return clerk;
	}

	private static void scan(Screen clerk, String text) {
		new Keyboard(clerk.page()).scan(text);
	}

	private static void takeBack(Screen clerk, String code) {
		clerk.go("/desk/counter/dossiers/" + code);
		Page page = clerk.page();
		page.locator("#all-brought").focus();
		page.keyboard().press("Space");
		page.keyboard().press("Control+Enter");
		page.waitForURL("**/" + code + "?done=counter.brought");
	}

	private static String encoded(String text) {
		return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
	}

}
