package vn.motcua.desk.dossier;

import java.time.LocalDate;
import java.time.ZoneId;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import vn.motcua.desk.testing.Browser;
import vn.motcua.desk.testing.BrowserTest;
import vn.motcua.testing.Bodies;
import vn.motcua.testing.OneStopShop;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** What is done with a dossier from its page, besides deciding its steps. */
@BrowserTest
class ActsTest {

	private final OneStopShop shop;

	ActsTest(OneStopShop shop) {
		this.shop = shop;
	}

	@Test
	void extend_suspend_resume_and_withdraw(Browser browser) {
		var code = this.shop.receive(Bodies.dossier()).code();
		var desk = browser.as("admin").go("/desk/dossiers/" + code);
		var page = desk.page();
		open(page, "Gia hạn");
		page.locator("#until-EXTEND").fill(inAMonth());
		confirm(page, "EXTEND", "Hồ sơ phức tạp");
		assertThat(page.locator(".timeline")).containsText("Gia hạn đến 16:00");
		assertThat(page.locator("#reason-EXTEND")).hasCount(0);
		open(page, "Tạm dừng thời hạn");
		page.locator("#basis-SUSPEND").fill("Luật Phí và lệ phí 2015");
		confirm(page, "SUSPEND", "Nộp lệ phí");
		assertThat(page.locator(".dossier-head")).containsText("nghĩa vụ tài chính");
		open(page, "Tiếp tục xử lý");
		confirm(page, "RESUME", "");
		assertThat(page.locator(".timeline")).containsText("Tiếp tục; tính tiếp");
		open(page, "Rút hồ sơ theo yêu cầu");
		confirm(page, "WITHDRAW", "Người nộp đổi ý");
		assertThat(page.locator(".dossier-head")).containsText("Công dân rút hồ sơ");
		desk.lookInBothLanguages("dossier-withdrawn");
	}

	@Test
	void stop_and_reopen(Browser browser) {
		var code = this.shop.receive(Bodies.dossier()).code();
		var desk = browser.as("admin").go("/desk/dossiers/" + code);
		var page = desk.page();
		open(page, "Dừng xử lý");
		confirm(page, "STOP", "Trùng hồ sơ");
		assertThat(page.locator(".dossier-head")).containsText("Dừng xử lý");
		desk.look("dossier-stopped");
		open(page, "Mở lại hồ sơ");
		confirm(page, "REOPEN", "Không trùng");
		assertThat(page.locator(".dossier-head")).containsText("Đang xử lý");
		assertThat(page.locator(".work")).containsText("Thẩm định");
	}

	@Test
	void apologise_with_a_new_date_once(Browser browser) {
		var late = this.shop.receive(Bodies.dossier().put("receivedAt", "2025-03-03T08:12:00+07:00")).code();
		var desk = browser.as("admin").go("/desk/dossiers/" + late);
		var page = desk.page();
		assertThat(page.locator("#reason-EXTEND")).hasCount(0);
		open(page, "Xin lỗi và hẹn lại");
		page.locator("#until-APOLOGISE").fill(inAMonth());
		confirm(page, "APOLOGISE", "Quá tải");
		assertThat(page.locator(".timeline")).containsText("Quá tải");
		assertThat(page.locator("#reason-APOLOGISE")).hasCount(0);
		desk.look("dossier-late");
	}

	@Test
	void recall_from_those_who_are_asked(Browser browser) {
		var asked = this.shop.receive(Bodies.dossier())
			.decideTask("officer", "APPRAISAL", Bodies.consult("2099-01-05T16:00:00+07:00", "H13.102"))
			.code();
		var page = browser.as("officer").go("/desk/dossiers/" + asked).page();
		open(page, "Rút hồ sơ về từ nơi lấy ý kiến");
		confirm(page, "RECALL", "Đã rõ");
		assertThat(page.locator(".work")).containsText("Thẩm định");
		assertThat(page.locator("#reason-RECALL")).hasCount(0);
	}

	@Test
	void correct_what_was_written_down_wrong(Browser browser) {
		var code = this.shop.receive(Bodies.dossier()).code();
		var desk = browser.as("clerk").go("/desk/dossiers/" + code);
		var page = desk.page();
		open(page, "Đính chính thông tin đã ghi");
		page.locator("#correct-applicant-name").fill("Nguyễn Vạn Ánh");
		page.locator("#correct-paper-0").fill("Đơn đề nghị");
		confirm(page, "CORRECT", "Ghi nhầm");
		assertThat(page.locator("section[aria-labelledby=file]")).containsText("Nguyễn Vạn Ánh");
		assertThat(page.locator(".history")).containsText("Nguyễn Văn A");
		assertThat(page.locator(".history")).containsText("Đơn đề nghị (Bản chính, 1)");
		desk.lookInBothLanguages("dossier-corrected");
		assertThat(browser.as("approver").go("/desk/dossiers/" + code).page().locator("#reason-CORRECT")).hasCount(0);
	}

	@Test
	void take_back_a_return_and_send_a_wrong_result_back(Browser browser) {
		var code = this.shop.walkTo("RESULT_RETURN").decide("clerk", "RETURN").code();
		var page = browser.as("clerk").go("/desk/dossiers/" + code).page();
		open(page, "Thu lại quyết định: Trả kết quả");
		page.locator("#undo-reason").fill("Quét nhầm");
		page.locator("form:has(#undo-reason) button").click();
		assertThat(page.locator(".work")).containsText("Trả kết quả");
		open(page, "Trả lại kết quả sai để đính chính");
		confirm(page, "CORRECT_RESULT", "Sai năm sinh");
		assertThat(page.locator("section[aria-labelledby=file]")).containsText("phải xong trước");
		assertThat(page.locator("#reason-CORRECT_RESULT")).hasCount(0);
	}

	private static String inAMonth() {
		return LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).plusDays(30) + "T16:00";
	}

	private static void open(Page page, String act) {
		page.locator("summary", new Page.LocatorOptions().setHasText(act)).click();
	}

	private static void confirm(Page page, String act, String reason) {
		page.locator("#reason-" + act).fill(reason);
		page.locator("form:has(#reason-" + act + ") button").click();
	}

}
