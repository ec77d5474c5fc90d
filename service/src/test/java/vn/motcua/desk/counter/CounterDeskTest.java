package vn.motcua.desk.counter;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Page;
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

	private final Http http;

	private final OneStopShop shop;

	CounterDeskTest(Http http, OneStopShop shop) {
		this.http = http;
		this.shop = shop;
	}

	@Test
	void an_online_submission_is_accepted_with_its_appointment_in_view(Browser browser) {
		var walk = submitted();
		var clerk = Counter.at(browser);
		scan(clerk, walk.code());
		assertThat(clerk.page().locator("main")).containsText("Nếu tiếp nhận bây giờ");
		clerk.lookInBothLanguages("counter-submission");
		clerk.page().keyboard().press("Control+Enter");
		clerk.page().waitForURL("**/receipt?done=counter.accepted");
		assertThat(walk.read().at("/state")).isEqualTo("PROCESSING");
	}

	@Test
	void a_submission_is_refused_with_a_slip_that_says_why(Browser browser) {
		var walk = submitted();
		var clerk = Counter.at(browser);
		scan(clerk, walk.code());
		clerk.page().locator("summary[data-shortcut=k]").waitFor();
		clerk.page().waitForLoadState();
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
		var clerk = Counter.at(browser);
		scan(clerk, walk.code());
		clerk.page().locator("summary[data-shortcut=b]").waitFor();
		clerk.page().waitForLoadState();
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
		var clerk = Counter.at(browser);
		scan(clerk, "https://motcua.example.vn/f/" + walk.code() + "/secret");
		clerk.page().waitForURL("**/dossiers/" + walk.code());
		clerk.lookInBothLanguages("counter-supplement");
		takeBack(clerk, walk.code());
		assertThat(clerk.page().locator(".days")).containsText("Ngày làm việc thứ 3 trên 3");
		clerk.look("counter-supplement-brought");
		assertThat(walk.read().at("/state")).isEqualTo("PROCESSING");
	}

	@Test
	void a_result_is_returned_by_its_code_and_two_keys_that_no_scanner_types(Browser browser) {
		var walk = shop.receive(Bodies.dossier().put("agency", "H13.103"))
			.decide("officer3", "PROPOSE_APPROVAL")
			.decide("admin", "APPROVE")
			.decide("admin", "SEAL");
		var clerk = Counter.at(browser).lookInBothLanguages("counter-home");
		clerk.page().locator("#box").focus();
		scan(clerk, walk.code());
		clerk.page().waitForURL("**/dossiers/" + walk.code());
		assertThat(clerk.page().locator("main")).containsText("Trả cho Nguyễn Văn A");
		clerk.look("counter-result");
		clerk.page().keyboard().press("Control+Enter");
		clerk.page().waitForURL("**/desk/counter?done=counter.returned");
		assertThat(walk.read().at("/state")).isEqualTo("RETURNED");
		assertThat(clerk.page().locator("#box")).isFocused();
		scan(clerk, walk.code());
		assertThat(clerk.page().locator("main")).containsText("Đã trả kết quả");
		clerk.look("counter-nothing");
		clerk.page().keyboard().press("o");
		clerk.page().waitForURL("**/desk/dossiers/" + walk.code());
		assertThat(clerk.page().locator("h1")).hasText(walk.code());
	}

	@Test
	void lists_go_on_where_the_first_page_ends(Browser browser) {
		var walk = submitted();
		var clerk = Counter.at(browser).go("/desk/counter/lists/submissions");
		assertThat(clerk.page().locator("main")).containsText("Hồ sơ trực tuyến chờ tiếp nhận");
		clerk.lookInBothLanguages("counter-list");
		clerk.go("/desk/counter/lists/supplements").look("counter-list-supplements");
		assertThat(walk.read().at("/state")).isEqualTo("SUBMITTED");
	}

	@Test
	void a_name_that_is_no_procedure_is_looked_for_among_the_dossiers(Browser browser) {
		var clerk = Counter.at(browser);
		clerk.page().keyboard().type("Nguyễn Văn A");
		clerk.page().keyboard().press("Enter");
		clerk.page().waitForURL("**/desk/dossiers?q=**");
	}

	@Test
	void a_citizen_card_finds_its_dossiers_and_stands_in_no_address(Browser browser) {
		var clerk = Counter.at(browser);
		List<String> addresses = new ArrayList<>();
		clerk.page().onRequest((request) -> addresses.add(request.url()));
		scan(clerk, "092075001234|362123456|Nguyễn Văn An|05031975|Nam|12 Nguyễn Trãi, Trường Long|10052022");
		clerk.page().waitForURL("**/desk/dossiers?q=~*");
		assertThat(addresses).noneMatch((address) -> address.contains("362123456") || address.contains("092075001234"));
	}

	@Test
	void who_is_no_clerk_is_told_so(Browser browser) {
		var officer = browser.as("officer3").go("/desk/counter");
		assertThat(officer.page().locator("main")).containsText("Chưa thực hiện được");
	}

	private Walk submitted() {
		return this.shop.receive(Bodies.online().put("agency", "H13.103"));
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

}
