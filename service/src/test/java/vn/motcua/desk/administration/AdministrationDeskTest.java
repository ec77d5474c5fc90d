package vn.motcua.desk.administration;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;

import org.springframework.core.io.ClassPathResource;

import vn.motcua.desk.testing.Browser;
import vn.motcua.desk.testing.BrowserTest;
import vn.motcua.desk.testing.Screen;
import vn.motcua.desk.testing.Staff;
import vn.motcua.testing.Bodies;
import vn.motcua.testing.Http;
import vn.motcua.testing.OneStopShop;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What an administrator does in his days. Days are changed in the year 2097, which no
 * other test looks at; people and agencies are the test's own.
 */
@BrowserTest
class AdministrationDeskTest {

	private static final String DESK = "/desk/administration";

	private final Http http;

	private final OneStopShop shop;

	AdministrationDeskTest(Http http, OneStopShop shop) {
		this.http = http;
		this.shop = shop;
	}

	private static void press(Page page, String button) {
		page.locator("main button:text-is('" + button + "')").first().click();
	}

	@Test
	void a_procedure_gets_a_new_version(Browser browser) {
		var admin = browser.as("admin").go(DESK).lookInBothLanguages("administration-home");
		var page = admin.page();
		page.keyboard().press("1");
		assertThat(page.locator("h1")).hasText("Thủ tục hành chính");
		page.keyboard().press("f");
		assertThat(page.locator("#q")).isFocused();
		page.keyboard().type("ly lich tu phap");
		page.keyboard().press("Enter");
		assertThat(page.locator("tbody")).containsText("2.000488");
		admin.lookInBothLanguages("administration-procedures");
		page.getByText("2.000488").first().click();
		assertThat(page.locator("main")).containsText("Lý lịch tư pháp nộp tại xã");
		assertThat(page.locator("main")).containsText("inter_agency");
		admin.go(DESK + "/procedures/new").lookInBothLanguages("administration-procedure-first");
		var code = newCode();
		page.locator("#code").fill(code);
		page.locator("#field").fill("Lĩnh vực thử");
		page.locator("#name").fill("Thủ tục thử của quản trị");
		page.locator("#limit").fill("5");
		page.locator("#components").fill("Tờ khai\nCăn cước công dân");
		page.locator("#validFrom").fill("2098-01-01");
		press(page, "Ban hành phiên bản");
		assertThat(page.locator(".done")).containsText("Đã ban hành phiên bản mới");
		page.keyboard().press("n");
		assertThat(page.locator("h1")).hasText("Phiên bản mới: Thủ tục thử của quản trị");
		page.locator("#limit").fill("3");
		page.locator("#components").fill("Tờ khai\nHộ chiếu");
		page.locator("#validFrom").fill("2098-02-01");
		page.locator("[id='steps[0].share']").fill("9");
		assertThat(page.locator(".share-sum")).containsText("9 / 3");
		press(page, "Ban hành phiên bản");
		assertThat(page.locator("#problem")).containsText("Các bước cộng lại 9 nhưng thời hạn là 3");
		assertThat(page.locator("#limit")).hasValue("3");
		page.locator("[id='steps[0].share']").fill("0.5");
		admin.look("administration-procedure-new");
		press(page, "Ban hành phiên bản");
		assertThat(page.locator(".versions thead th")).hasCount(2);
		assertThat(page.locator(".versions td.changed")).hasCount(3);
		admin.lookInBothLanguages("administration-procedure");
	}

	@Test
	void a_version_to_come_is_mended_and_withdrawn(Browser browser) {
		var code = newCode();
		this.http.as("admin").post("/api/procedures", Bodies.object("""
				{"name": "Thủ tục ghi nhầm", "field": "Lĩnh vực thử", "level": "COMMUNE", "limit": 2,
				 "unit": "WORKING_DAYS", "feeVnd": 0, "online": true, "postal": true, "validFrom": "2098-01-01"}
				""").put("code", code)).is(201);
		var admin = browser.as("admin").go(DESK + "/procedures/" + code);
		var page = admin.page();
		page.getByText("Sửa hoặc bãi bỏ").click();
		admin.lookInBothLanguages("administration-procedure-mend");
		page.locator("#limit").fill("7");
		page.locator("#validFrom").fill("2098-03-01");
		press(page, "Lưu phiên bản đã sửa");
		assertThat(page.locator(".done")).hasText("Đã sửa phiên bản.");
		assertThat(page.locator(".versions")).containsText("01/03/2098");
		page.getByText("Sửa hoặc bãi bỏ").click();
		page.locator("details.act summary").click();
		press(page, "Bãi bỏ");
		assertThat(page.locator(".done")).hasText("Đã bãi bỏ phiên bản chưa có hiệu lực.");
		this.http.as("admin").get("/api/procedures/" + code).is(404);
	}

	private static String newCode() {
		return "9." + (100_000 + (int) (UUID.randomUUID().getLeastSignificantBits() & 0x7FFFF));
	}

	@Test
	void a_year_is_announced_looked_at_first_and_taken_back(Browser browser) {
		var admin = browser.as("admin").go(DESK + "/calendar?year=2097");
		var page = admin.page();
		assertThat(page.locator("main")).containsText("Lịch nghỉ năm 2097 chưa được nhập");
		page.locator("#list").fill("2097-01-01,nghỉ,Tết Dương lịch\n32/01/2097,nghỉ,Sai\n2097-01-02,lạ,Sai");
		press(page, "Kiểm tra và xem trước");
		assertThat(page.locator("#problem")).containsText("Dòng 2: bắt đầu bằng ngày");
		assertThat(page.locator("#problem")).containsText("Dòng 3: sau ngày, xin ghi loại");
		page.locator("#file")
			.setInputFiles(new FilePayload("nghi.csv", "text/csv",
					"date,kind,name\n2097-01-01,REST_DAY,Tết Dương lịch\n".getBytes(StandardCharsets.UTF_8)));
		assertThat(page.locator("#list")).hasValue("date,kind,name\n2097-01-01,REST_DAY,Tết Dương lịch\n");
		press(page, "Kiểm tra và xem trước");
		assertThat(page.locator("h1")).hasText("Xem trước thay đổi lịch");
		assertThat(page.locator("tbody").first()).containsText("Tết Dương lịch");
		assertThat(this.http.as("admin").get("/api/calendar/days?year=2097").json().path("items")).isEmpty();
		admin.look("administration-calendar-preview");
		press(page, "Áp dụng");
		assertThat(page.locator(".done")).containsText("Đã thay đổi lịch");
		assertThat(page.locator("#announced ~ p")).hasCount(1);
		admin.lookInBothLanguages("administration-calendar");
		byKeys(page);
		press(page, "Xem trước thay đổi");
		assertThat(page.locator("tbody").first()).containsText("Ngày thường");
		press(page, "Áp dụng");
		assertThat(page.locator("main")).containsText("Lịch nghỉ năm 2097 chưa được nhập");
	}

	/** The first of January, by keys alone: it is to be a day like any other. */
	private static void byKeys(Page page) {
		page.locator("[data-year] input").first().focus();
		page.keyboard().press("ArrowDown");
		page.keyboard().press("ArrowUp");
		page.keyboard().press("Space");
		assertThat(page.locator("[data-year] input:checked")).hasValue("2097-01-01");
		page.locator("#kind").selectOption("NORMAL");
	}

	@Test
	void a_preview_tells_which_appointments_move(Browser browser) {
		var walk = this.shop.receive(Bodies.dossier().put("agency", "H13.106"));
		var due = String.valueOf(walk.last().at("/dueAt")).substring(0, 10);
		var admin = browser.as("admin").go(DESK + "/calendar?year=" + due.substring(0, 4));
		var page = admin.page();
		page.locator("#list").fill(due + ",nghỉ,Nghỉ thử");
		press(page, "Kiểm tra và xem trước");
		assertThat(Integer.parseInt(page.locator("#moved").textContent().replace(".", ""))).isPositive();
		admin.lookInBothLanguages("administration-calendar-year");
		assertThat(walk.read().at("/dueAt")).startsWith(due);
	}

	@Test
	void an_agency_begins_and_ceases_with_its_people_and_hours(Browser browser) {
		var admin = browser.as("admin").go(DESK + "/agencies").lookInBothLanguages("administration-agencies");
		var page = admin.page();
		page.locator("#id").fill("H13.911");
		page.locator("#name").fill("UBND xã Mới Lập");
		press(page, "Thêm");
		assertThat(page.locator(".done")).containsText("Đã thêm cơ quan");
		page.getByText("UBND xã Mới Lập").first().click();
		page.getByLabel("Cho người đang ít việc nhất").check();
		page.locator("form[action$='/distribution'] button").click();
		assertThat(page.locator(".done")).containsText("Đã lưu cách phân công");
		page.locator("#name").fill("UBND xã Mới Lập 2");
		page.locator("form[action$='/name'] button").click();
		assertThat(page.locator("h1")).hasText("UBND xã Mới Lập 2");
		hours(admin);
		var username = person(admin);
		admin.go(DESK + "/agencies/H13.911");
		press(page, "Ngừng hoạt động cơ quan này");
		assertThat(page.locator("#problem")).containsText("Tài khoản Trần Văn Mới tại UBND xã Mới Lập 2");
		admin.go(DESK + "/people/" + username);
		press(page, "Ngừng tài khoản này");
		assertThat(page.locator(".done")).containsText("Đã ngừng tài khoản");
		admin.lookInBothLanguages("administration-person");
		admin.go(DESK + "/agencies/H13.911");
		press(page, "Ngừng hoạt động cơ quan này");
		assertThat(page.locator(".done")).containsText("Cơ quan đã ngừng hoạt động");
		admin.lookInBothLanguages("administration-agency");
	}

	@Test
	void an_agency_hands_over_once_it_was_shown_how_much(Browser browser) {
		for (String id : new String[] { "H13.921", "H13.922" }) {
			this.http.as("admin")
				.post("/api/agencies",
						Map.of("id", id, "parent", "H13", "kind", "COMMUNE", "name", "UBND xã Sắp Xếp " + id))
				.is(201);
		}
		var walk = this.shop.receive(Bodies.dossier().put("agency", "H13.921"));
		var admin = browser.as("admin").go(DESK + "/agencies/H13.921");
		var page = admin.page();
		page.getByText("Chuyển giao cho cơ quan kế thừa").click();
		admin.lookInBothLanguages("administration-succession");
		page.locator("#successor").selectOption("H13.922");
		page.locator("#procedures").fill("1.004873\n\n");
		press(page, "Xem trước");
		assertThat(page.locator("main .notice"))
			.hasText("Chỉ chuyển giao phần sau; UBND xã Sắp Xếp H13.921 tiếp tục hoạt động.");
		assertThat(page.locator("main dl").last()).containsText("1.004873");
		admin.look("administration-succession-part");
		page.getByText("Sửa lại").click();
		page.locator("#successor").selectOption("H13.922");
		press(page, "Xem trước");
		assertThat(page.locator("main .notice"))
			.hasText("Chuyển giao toàn bộ. UBND xã Sắp Xếp H13.921 ngừng hoạt động và không hoàn tác được.");
		assertThat(page.locator("main dl")).containsText("Hồ sơ đang giải quyết");
		assertThat(page.locator("main dd").first()).hasText("1");
		assertThat(walk.read().at("/agency")).isEqualTo("H13.921");
		admin.lookInBothLanguages("administration-succession-preview");
		press(page, "Chuyển giao");
		assertThat(page.locator(".done")).containsText("Đã ghi nhận chuyển giao");
		assertThat(page.locator("main")).containsText("1 hồ sơ, 1 việc, 0 kết quả chưa trả, 0 cán bộ");
		assertThat(walk.read().at("/agency")).isEqualTo("H13.922");
		admin.lookInBothLanguages("administration-agency-succeeded");
	}

	@Test
	void a_person_moves_and_what_he_leaves_behind_is_listed(Browser browser) {
		var officer = Staff.open(this.http, "Lê Thị Chuyển", "H13.101", "OFFICER");
		var substitute = Staff.open(this.http, "Phạm Văn Thay", "H13.101", "OFFICER");
		var walk = this.shop.receive();
		this.http.as(officer, Staff.PASSWORD).post(walk.taskPath() + "/claim").is(200);
		this.http.as("manager")
			.post("/api/absences",
					Map.of("user", officer, "substitute", substitute, "from", "2026-01-01", "until", "2099-12-31",
							"kind", "STUDY", "mark", "KT", "decisionNumber", "12/QĐ-UBND", "fields", List.of()))
			.is(201);
		var admin = browser.as("admin").go(DESK + "/people/" + officer);
		var page = admin.page();
		page.locator("#name").fill("Lê Thị Chuyển Đi");
		page.locator("form[action$='/name'] button").click();
		assertThat(page.locator("h1")).hasText("Lê Thị Chuyển Đi");
		page.locator("#agency").selectOption("H13.102");
		press(page, "Điều chuyển người này");
		assertThat(page.locator("#left + ul")).containsText(walk.code());
		assertThat(page.locator("section:has(#ended) li")).hasText(
				"Lê Thị Chuyển Đi vắng từ 01/01/2026 đến 31/12/2099, làm thay: Phạm Văn Thay, quyết định số 12/QĐ-UBND");
		admin.look("administration-transferred");
		admin.go(DESK + "/people/" + officer + "?lang=en");
		assertThat(page.locator("main")).containsText("absences and standing in for others end");
		page.locator("#agency").selectOption("H13.101");
		press(page, "Transfer this person");
		assertThat(page.locator("section:has(#ended)")).containsText("None.");
		admin.look("administration-transferred-en").go(DESK + "?lang=vi");
	}

	private void hours(Screen admin) {
		var page = admin.go(DESK + "/hours?agency=H13.911").page();
		assertThat(page.locator("main")).containsText("theo cơ quan cấp trên");
		page.locator("#validFrom").fill("2096-03-01");
		page.locator("[id='days[5].opens[0]']").fill("07:30");
		press(page, "Ban hành giờ làm việc");
		assertThat(page.locator("#problem")).containsText("Mỗi buổi có giờ mở và giờ đóng");
		assertThat(page.locator("[id='days[5].closes[0]']")).hasAttribute("aria-invalid", "true");
		page.locator("[id='days[5].closes[0]']").fill("11:00");
		press(page, "Ban hành giờ làm việc");
		assertThat(page.locator(".week").last()).containsText("07:30–11:00");
		admin.lookInBothLanguages("administration-hours");
	}

	private String person(Screen admin) {
		var username = "a" + UUID.randomUUID().toString().substring(0, 12);
		var page = admin.go(DESK + "/people?agency=H13.911").page();
		page.keyboard().press("n");
		page.locator("#name").fill("Trần Văn Mới");
		page.locator("#username").fill(username);
		page.locator("#password").fill("ngắn");
		page.getByLabel("Cán bộ một cửa").check();
		press(page, "Mở tài khoản");
		assertThat(page.locator("#problem")).containsText("Mật khẩu dài từ 10 đến 200 ký tự");
		admin.look("administration-person-new");
		page.locator("#password").fill("dài hơn tám");
		press(page, "Mở tài khoản");
		assertThat(page.locator(".done")).containsText("Đã mở tài khoản");
		page.getByLabel("Công chức thụ lý").check();
		press(page, "Lưu vai trò");
		assertThat(page.locator(".history")).containsText("Cán bộ một cửa, Công chức thụ lý");
		page.locator("#password").fill("một mật khẩu khác");
		press(page, "Đặt mật khẩu");
		assertThat(page.locator(".done")).containsText("Đã đặt mật khẩu mới");
		admin.go(DESK + "/people");
		page.locator("#q").fill(username.toUpperCase(Locale.ROOT));
		press(page, "Tìm");
		assertThat(page.locator("tbody tr")).hasCount(1);
		assertThat(page.locator("tbody")).containsText(username);
		assertThat(page).hasURL(Pattern.compile("[?&]q=~[0-9]+"));
		admin.lookInBothLanguages("administration-people");
		return username;
	}

	@Test
	void a_model_is_checked_drawn_and_put_into_force(Browser browser) {
		// Ids are words: letters and underscores.
		var key = "drawn_" + UUID.randomUUID().toString().substring(0, 8).replaceAll("[0-9]", "x");
		var admin = browser.as("admin").go(DESK + "/models").lookInBothLanguages("administration-models");
		var page = admin.page();
		page.keyboard().press("n");
		page.locator("#file").waitFor();
		admin.lookInBothLanguages("administration-model-new");
		page.locator("#file").setInputFiles(new FilePayload("x.bpmn", "application/xml", spoilt(key)));
		assertThat(page.locator("#xml")).hasValue(Pattern.compile("[\\s\\S]*SORROW[\\s\\S]*"));
		press(page, "Kiểm tra");
		assertThat(page.locator("main")).containsText("điểm chưa đúng quy tắc");
		assertThat(page.locator("tbody")).containsText("Phần tử apologising cần thuộc tính ’kind’");
		page.locator(".diagram[data-ready]").waitFor();
		admin.look("administration-model-objections");
		page.locator("summary").click();
		page.locator("#xml").fill(model(key));
		press(page, "Kiểm tra");
		assertThat(page.locator(".done")).containsText("đúng mọi quy tắc");
		admin.look("administration-model-checked");
		press(page, "Đưa vào sử dụng");
		assertThat(page.locator(".done")).containsText("Đã đưa quy trình vào sử dụng");
		page.locator(".diagram[data-ready]").waitFor();
		admin.lookInBothLanguages("administration-model");
		var download = page.waitForDownload(() -> page.keyboard().press("t"));
		assertThat(download.suggestedFilename()).isEqualTo(key + "-1.bpmn");
	}

	@Test
	void others_read_what_concerns_them_and_change_nothing(Browser browser) {
		var manager = browser.as("manager").go(DESK + "/calendar");
		assertThat(manager.page().locator("[data-year] input")).hasCount(0);
		manager.go(DESK + "/models");
		assertThat(manager.page().locator("main")).not().containsText("Nộp quy trình mới");
		manager.go(DESK + "/people");
		assertThat(manager.page().locator("main")).containsText("quản trị");
		var clerk = browser.as("clerk").go(DESK);
		assertThat(clerk.page().locator(".problem")).isVisible();
	}

	private static byte[] spoilt(String key) {
		return model(key).replace("value=\"APOLOGY\"", "value=\"SORROW\"").getBytes(StandardCharsets.UTF_8);
	}

	private static String model(String key) {
		try {
			return new ClassPathResource("processes/apology.bpmn").getContentAsString(StandardCharsets.UTF_8)
				.replace("\"apology\"", "\"" + key + "\"");
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
