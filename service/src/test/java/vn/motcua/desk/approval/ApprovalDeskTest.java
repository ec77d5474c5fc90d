package vn.motcua.desk.approval;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

import vn.motcua.desk.testing.Browser;
import vn.motcua.desk.testing.BrowserTest;
import vn.motcua.desk.testing.Staff;
import vn.motcua.testing.Bodies;
import vn.motcua.testing.Http;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** The day of an approver (lãnh đạo), and of the deputy who acts for him. */
@BrowserTest
class ApprovalDeskTest {

	private static final String COMMUNE = "H13.104";

	private final Http http;

	private final String family = "Ký" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");

	ApprovalDeskTest(Http http) {
		this.http = http;
	}

	@Test
	void goes_through_proposals_tries_and_approves_them_together(Browser browser) {
		var approver = Staff.open(this.http, "Nguyễn Phê Duyệt", COMMUNE, "APPROVER", "OFFICER");
		var others = proposed("An", "admin", "Đủ điều kiện theo Điều 18");
		var own = proposedBy("Bình", approver);
		var desk = browser.as(approver, Staff.PASSWORD).go("/desk/approval?q=" + this.family);
		var page = desk.page();
		assertThat(page.locator("tbody")).containsText("Đủ điều kiện theo Điều 18");
		desk.lookInBothLanguages("approval");

		page.keyboard().press("a");
		assertThat(page.locator("[data-chosen]")).hasText("Đã chọn 2");
		page.keyboard().press("1");
		page.keyboard().press("t");
		assertThat(page.locator(".answers")).containsText("sẽ được quyết định");
		assertThat(page.locator(".answers .not")).containsText("chính mình thẩm định");
		desk.look("approval-tried");
		assertThat(page.locator("tbody tr")).hasCount(2);

		press(page, "Quyết định");
		assertThat(page.locator("#asked")).hasText("Phê duyệt: 2 hồ sơ");
		desk.look("approval-asked");
		press(page, "Phê duyệt 2 hồ sơ");
		assertThat(page.locator(".answers .ok")).containsText(others);
		assertThat(page.locator(".answers .ok")).containsText("đã quyết định: Phê duyệt");
		assertThat(page.locator("main .lead"))
			.hasText("Phê duyệt: đã quyết định 1 hồ sơ, 1 hồ sơ chưa quyết định được.");
		assertThat(page.locator(".answers .not")).containsText(own);
		assertThat(page.locator("tbody tr")).hasCount(1);
		desk.look("approval-done");
	}

	@Test
	void chooses_rows_by_keys_and_sends_one_back_with_a_reason(Browser browser) {
		var approver = Staff.open(this.http, "Nguyễn Bàn Phím", COMMUNE, "APPROVER");
		proposed("Châu", "admin", "Đề nghị duyệt");
		var page = browser.as(approver, Staff.PASSWORD).go("/desk/approval?q=" + this.family).page();
		page.keyboard().press("j");
		page.keyboard().press(" ");
		assertThat(page.locator("[type=checkbox][name=chosen]")).isChecked();
		page.keyboard().press("3");
		// Who types faster than anyone sees is taken for a scanner.
		assertThat(page.locator("#outcome-SEND_BACK")).isChecked();
		page.keyboard().press("d");
		// Nothing is sent back without a reason; what was chosen stays.
		assertThat(page.locator("#problem")).containsText("lý do");
		assertThat(page.locator("[type=checkbox][name=chosen]")).isChecked();
		assertThat(page.locator("#outcome-SEND_BACK")).isChecked();
		page.locator("#note").fill("Thiếu số liệu");
		press(page, "Quyết định");
		assertThat(page.locator("#asked")).hasText("Trả lại người thụ lý: 1 hồ sơ");
		press(page, "Quay lại danh sách");
		assertThat(page.locator("[type=checkbox][name=chosen]")).isChecked();
		assertThat(page.locator("#note")).hasValue("Thiếu số liệu");
		press(page, "Quyết định");
		page.locator("#asked").waitFor();
		page.keyboard().press("Control+Enter");
		assertThat(page.locator(".answers .ok")).isVisible();
		assertThat(page.locator(".empty")).isVisible();
	}

	@Test
	void writes_down_his_absence_and_his_deputy_acts_for_him_in_plain_sight(Browser browser) {
		var approver = Staff.open(this.http, "Nguyễn Đi Vắng", COMMUNE, "APPROVER");
		var deputy = Staff.open(this.http, "Trần Cấp Phó", COMMUNE, "APPROVER");
		var code = proposed("Dung", "admin", "Đề nghị duyệt");
		var task = this.http.as("admin").get("/api/dossiers/" + code).json().path("tasks").get(0).path("id").asString();
		this.http.as("admin").post("/api/tasks/" + task + "/assignment", Map.of("to", approver)).is(200);

		var away = browser.as(approver, Staff.PASSWORD).go("/desk/approval/absence");
		var today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
		away.page().locator("#from").fill(today.toString());
		away.page().locator("#until").fill(today.plusDays(3).toString());
		away.page().locator("#substitute").selectOption(deputy);
		away.page().locator("#decisionNumber").fill("12/QĐ-UBND");
		press(away.page(), "Ghi lượt vắng mặt");
		assertThat(away.page().locator(".done")).isVisible();
		away.lookInBothLanguages("approval-absence");

		var acting = browser.as(deputy, Staff.PASSWORD).go("/desk/approval?q=" + this.family);
		assertThat(acting.page().locator(".acting")).containsText("Nguyễn Đi Vắng");
		assertThat(acting.page().locator("tbody .for")).containsText("làm thay Nguyễn Đi Vắng");
		acting.look("approval-acting");
		acting.page().getByText(code).click();
		acting.page().waitForURL("**/dossiers/" + code + "**");
		acting.look("dossier-acting");
		acting.page().getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Phê duyệt")).check();
		press(acting.page(), "Hoàn thành bước");
		assertThat(acting.page().locator(".history")).containsText("Trần Cấp Phó, làm thay Nguyễn Đi Vắng");

		press(away.page(), "Tôi đã trở lại");
		assertThat(away.page().locator(".done")).hasText("Đã kết thúc lượt vắng mặt.");
	}

	@Test
	void gives_his_work_to_nobody_who_may_not_approve(Browser browser) {
		var approver = Staff.open(this.http, "Nguyễn Cẩn Trọng", COMMUNE, "APPROVER");
		var clerk = Staff.open(this.http, "Trần Một Cửa", COMMUNE, "CLERK");
		var page = browser.as(approver, Staff.PASSWORD).go("/desk/approval/absence").page();
		page.evaluate("name => document.querySelector('#substitute').add(new Option(name, name, true, true))", clerk);
		page.locator("#from").fill("2099-01-05");
		page.locator("#until").fill("2099-01-06");
		page.locator("#decisionNumber").fill("13/QĐ-UBND");
		press(page, "Ghi lượt vắng mặt");
		assertThat(page.locator("#problem")).containsText("phải là Lãnh đạo phê duyệt");
	}

	@Test
	void decides_without_scrolling_through_a_long_list(Browser browser) {
		var approver = Staff.open(this.http, "Lê Danh Sách Dài", COMMUNE, "APPROVER");
		proposed("Quân", "admin", "Đủ");
		var page = browser.as(approver, Staff.PASSWORD).go("/desk/approval?q=" + this.family).page();
		page.evaluate("() => { const row = document.querySelector('tbody tr');"
				+ " for (let i = 0; i < 80; i++) row.parentNode.append(row.cloneNode(true)); }");
		assertThat(page.locator("fieldset button.btn-primary")).isInViewport();
		assertThat(page.locator("tbody tr").first()).isInViewport();
	}

	@Test
	void stays_on_the_page_he_decides_on(Browser browser) {
		var approver = Staff.open(this.http, "Lê Trang Sau", COMMUNE, "APPROVER");
		var first = proposed("Oanh", "admin", "Đủ");
		var second = proposed("Phúc", "admin", "Đủ");
		var page = browser.as(approver, Staff.PASSWORD)
			.go("/desk/approval?q=" + this.family + "&after=" + after(first, approver))
			.page();
		assertThat(page.locator("tbody")).containsText(second);
		page.keyboard().press("a");
		page.keyboard().press("1");
		assertThat(page.locator("#outcome-APPROVE")).isChecked();
		press(page, "Quyết định");
		press(page, "Phê duyệt 1 hồ sơ");
		assertThat(page.locator(".answers .ok")).containsText(second);
		assertThat(page.getByText(first)).hasCount(0);
	}

	/** Where a page begins that goes on behind that dossier. */
	private String after(String code, String approver) {
		var list = "/api/tasks?kind=APPROVAL&limit=1&after=";
		var page = this.http.as(approver, Staff.PASSWORD).get(list).is(200);
		while (!code.equals(page.at("/items/0/code"))) {
			page = this.http.as(approver, Staff.PASSWORD).get(list + page.at("/next")).is(200);
		}
		return String.valueOf(page.at("/next"));
	}

	private String proposed(String given, String by, String note) {
		var dossier = this.http.as("admin").post("/api/dossiers", body(given)).is(201).json();
		var task = dossier.path("tasks").get(0).path("id").asString();
		this.http.as(by)
			.post("/api/tasks/" + task + "/decision", Bodies.decision("PROPOSE_APPROVAL").put("note", note))
			.is(200);
		return dossier.path("code").asString();
	}

	private String proposedBy(String given, String officer) {
		var dossier = this.http.as("admin").post("/api/dossiers", body(given)).is(201).json();
		var task = dossier.path("tasks").get(0).path("id").asString();
		this.http.as(officer, Staff.PASSWORD)
			.post("/api/tasks/" + task + "/decision", Bodies.decision("PROPOSE_APPROVAL"))
			.is(200);
		return dossier.path("code").asString();
	}

	private ObjectNode body(String given) {
		var body = Bodies.dossier().put("agency", COMMUNE);
		body.withObject("applicant").put("name", this.family + " Văn " + given);
		return body;
	}

	private static void press(Page page, String button) {
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).first().click();
	}

}
