package vn.motcua.desk.office;

import java.util.UUID;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

import vn.motcua.desk.testing.Browser;
import vn.motcua.desk.testing.BrowserTest;
import vn.motcua.desk.testing.Staff;
import vn.motcua.testing.Bodies;
import vn.motcua.testing.Http;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** The day of an officer (công chức thụ lý) at his desk. */
@BrowserTest
class OfficeDeskTest {

	private static final String COMMUNE = "H13.104";

	private final Http http;

	/** Everyone of this test is found by it. */
	private final String family = "Họ" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");

	OfficeDeskTest(Http http) {
		this.http = http;
	}

	@Test
	void takes_appraises_asks_for_papers_and_goes_on_to_the_next(Browser browser) {
		var officer = Staff.open(this.http, "Trần Thẩm Định", COMMUNE, "OFFICER");
		var first = received("An");
		var second = received("Bình");
		var desk = browser.as(officer, Staff.PASSWORD);
		var page = desk.page();

		desk.go("/desk/inbox?kind=APPRAISAL&q=" + this.family);
		assertThat(page.locator("tbody tr")).hasCount(2);
		desk.lookInBothLanguages("office-inbox");
		page.getByText(first).click();
		page.waitForURL("**/dossiers/" + first + "**");
		desk.lookInBothLanguages("dossier");

		// Taken, then decided without a reason where one is required.
		page.getByText("Nhận việc").click();
		assertThat(page.locator(".done")).hasText("Đã nhận việc.");
		page.getByLabel("Yêu cầu bổ sung").check();
		page.getByLabel("Giấy tờ còn thiếu").fill("Giấy khai sinh\nCăn cước công dân");
		press(page, "Hoàn thành bước");
		assertThat(page.locator("#problem")).containsText("ghi lý do");
		assertThat(page.getByLabel("Giấy tờ còn thiếu")).hasValue("Giấy khai sinh\nCăn cước công dân");
		desk.look("dossier-refused");
		page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Ý kiến, lý do")).fill("Hồ sơ còn thiếu");
		press(page, "Hoàn thành bước");
		assertThat(page.locator(".dossier-head")).containsText("Yêu cầu bổ sung giấy tờ");
		assertThat(page.locator(".timeline")).containsText("Tạm dừng");

		// The next one, with one key; others are asked.
		page.keyboard().press("n");
		assertThat(page.locator("h1")).hasText(second);
		page.getByLabel("Lấy ý kiến").check();
		page.locator("[name='consult[0].agency']").selectOption("H13.102");
		page.locator("[name='consult[0].dueAt']").fill("2099-01-05T16:00");
		page.locator("[name='consult[0].question']").fill("Có đang cư trú không?");
		desk.look("dossier-consult");
		press(page, "Hoàn thành bước");
		assertThat(page.locator(".work").first()).containsText("Cho ý kiến");

		// Nothing else is left in this list.
		page.keyboard().press("n");
		assertThat(page.locator(".done")).hasText("Danh sách này không còn việc nào.");
	}

	@Test
	void goes_through_a_list_by_keys_alone(Browser browser) {
		var officer = Staff.open(this.http, "Lê Phím Tắt", COMMUNE, "OFFICER");
		received("Châu");
		received("Dũng");
		var page = browser.as(officer, Staff.PASSWORD).go("/desk/inbox?kind=APPRAISAL&q=" + this.family).page();
		page.keyboard().press("j");
		page.keyboard().press("j");
		page.keyboard().press("k");
		page.keyboard().press("Enter");
		assertThat(page.locator(".dossier-head")).isVisible();
		var code = page.locator("h1").textContent();
		page.keyboard().press("1");
		page.keyboard().press("l");
		assertThat(page.locator("textarea[name=note]")).isFocused();
		page.keyboard().type("Đủ điều kiện");
		page.locator("button[name=then]").click();
		// Decided, and the next one is open.
		assertThat(page.locator("h1")).not().hasText(code);
		page.keyboard().press("u");
		assertThat(page.locator("tbody tr")).hasCount(1);
	}

	@Test
	void sees_where_the_dossier_stands_in_the_diagram(Browser browser) {
		var code = received("Giang");
		var desk = browser.as("admin").go("/desk/dossiers/" + code);
		desk.page().getByText("Sơ đồ quy trình").first().click();
		desk.page().locator(".diagram[data-ready]").waitFor();
		assertThat(desk.page().locator(".diagram .step-open")).hasCount(1);
		desk.look("dossier-diagram");
	}

	@Test
	void is_told_when_someone_else_was_faster(Browser browser) {
		var code = received("Hà");
		var desk = browser.as("admin").go("/desk/dossiers/" + code);
		this.http.as("admin").post("/api/dossiers/" + code + "/suspension", Bodies.payment()).is(200);
		desk.page().getByLabel("Đề xuất đồng ý").check();
		press(desk.page(), "Hoàn thành bước");
		assertThat(desk.page().locator("#problem")).containsText("đã thay đổi từ khi bạn mở trang");
	}

	@Test
	void takes_a_decision_back_before_anyone_goes_on_from_it(Browser browser) {
		var officer = Staff.open(this.http, "Phạm Nhầm Lẫn", COMMUNE, "OFFICER");
		var code = received("Minh");
		var page = browser.as(officer, Staff.PASSWORD).go("/desk/dossiers/" + code).page();
		page.getByLabel("Đề xuất đồng ý").check();
		press(page, "Hoàn thành bước");
		assertThat(page.locator(".done")).hasText("Đã hoàn thành bước.");
		page.locator("summary", new Page.LocatorOptions().setHasText("Thu lại quyết định")).click();
		page.locator("#undo-reason").fill("Chọn nhầm");
		page.locator("form:has(#undo-reason) button").click();
		assertThat(page.locator(".done")).hasText("Đã thu lại quyết định.");
		assertThat(page.locator(".work")).containsText("Thẩm định");
	}

	@Test
	void finds_any_dossier_by_name_or_code(Browser browser) {
		var code = received("Lan");
		var desk = browser.as("admin").go("/desk");
		desk.page().keyboard().press("/");
		assertThat(desk.page().locator("[data-shortcut='/']")).isFocused();
		desk.page().keyboard().type(this.family);
		desk.page().keyboard().press("Enter");
		assertThat(desk.page().locator("tbody")).containsText(code);
		desk.lookInBothLanguages("search");
		desk.go("/desk/dossiers?q=" + code);
		assertThat(desk.page().locator("h1")).hasText(code);
	}

	private String received(String given) {
		var body = Bodies.dossier().put("agency", COMMUNE);
		body.withObject("applicant").put("name", this.family + " Văn " + given);
		return this.http.as("admin").post("/api/dossiers", body).is(201).json().path("code").asString();
	}

	private static void press(Page page, String button) {
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).first().click();
	}

}
