package vn.motcua.desk.citizen;

import java.util.Locale;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

import vn.motcua.desk.testing.Browser;
import vn.motcua.desk.testing.BrowserTest;
import vn.motcua.desk.testing.Screen;
import vn.motcua.testing.Bodies;
import vn.motcua.testing.Http;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A citizen's way with a telephone, from the notice board to the rating. */
@BrowserTest
class CitizenDeskTest {

	private static final String WARD = "UBND phường Ninh Kiều";

	private final Http http;

	CitizenDeskTest(Http http) {
		this.http = http;
	}

	@Test
	void from_the_notice_board_to_the_rating(Browser browser) {
		var citizen = browser.onPhone();
		citizen.go("/").lookInBothLanguages("citizen-front");
		citizen.page().getByRole(AriaRole.NAVIGATION).getByText("Thủ tục").click();
		citizen.page().waitForURL("**/notices");
		citizen.lookInBothLanguages("citizen-notices");
		citizen.page().getByLabel("Tìm thủ tục").fill("xac nhan tinh trang hon nhan");
		citizen.page().locator("#found .listing a").first().waitFor();
		citizen.look("citizen-notices-found");
		citizen.page().getByText("Cấp Giấy xác nhận tình trạng hôn nhân").first().click();
		assertThat(citizen.page().locator("article.notice")).containsText("3 ngày làm việc");
		citizen.lookInBothLanguages("citizen-notice");
		citizen.page().getByRole(AriaRole.LINK, named("Nộp trực tuyến")).last().click();
		var code = submits(citizen);
		isAccepted(code);
		citizen.page().getByText("Xem tình trạng hồ sơ").click();
		assertThat(citizen.page().locator(".standing")).containsText("đang được giải quyết");
		citizen.page().getByText("Vì sao là ngày này").click();
		assertThat(citizen.page().locator(".days")).containsText("Ngày làm việc thứ 1 trên 3");
		citizen.lookInBothLanguages("citizen-dossier");
		hasResult(code);
		follows(citizen, code);
		assertThat(citizen.page().locator(".standing")).containsText("có kết quả");
		citizen.look("citizen-dossier-ready");
		rates(citizen, code);
	}

	private static Page.GetByRoleOptions named(String name) {
		return new Page.GetByRoleOptions().setName(name);
	}

	private String submits(Screen citizen) {
		var page = citizen.page();
		citizen.lookInBothLanguages("citizen-submit");
		page.getByLabel("Cơ quan tiếp nhận").selectOption(WARD);
		page.getByLabel("Họ và tên").fill("Lê Thị Thử Nghiệm");
		page.getByLabel("cam đoan").check();
		page.getByRole(AriaRole.BUTTON, named("Nộp hồ sơ")).click();
		assertThat(page.locator("#problem")).containsText("số điện thoại hoặc số định danh");
		citizen.look("citizen-submit-refused");
		assertThat(page.getByLabel("Họ và tên")).hasValue("Lê Thị Thử Nghiệm");
		page.getByLabel("Số điện thoại").fill("0987 654 321");
		page.getByRole(AriaRole.BUTTON, named("Nộp hồ sơ")).dblclick();
		page.waitForURL("**/submitted**");
		citizen.lookInBothLanguages("citizen-submitted");
		var code = page.url().replaceAll(".*/follow/([^/]+)/submitted.*", "$1");
		assertThat(page.locator(".link-whole")).containsText("/f/" + code + "/");
		return code;
	}

	private void isAccepted(String code) {
		var dossier = this.http.as("admin").get("/api/dossiers/" + code).is(200);
		assertThat(dossier.at("/state")).isEqualTo("SUBMITTED");
		assertThat(dossier.at("/applicant/phone")).isEqualTo("0987654321");
		decide(code, "clerk", "ACCEPT");
	}

	private void hasResult(String code) {
		decide(code, "officer", "PROPOSE_APPROVAL");
		decide(code, "approver", "APPROVE");
		decide(code, "seal", "SEAL");
	}

	private void decide(String code, String username, String outcome) {
		var task = this.http.as("admin").get("/api/dossiers/" + code).is(200).at("/tasks/0/id");
		this.http.as(username).post("/api/tasks/" + task + "/decision", Bodies.decision(outcome)).is(200);
	}

	private static void follows(Screen citizen, String code) {
		citizen.go("/follow").lookInBothLanguages("citizen-follow");
		citizen.page().getByLabel("Mã hồ sơ").fill(code.toLowerCase(Locale.ROOT));
		citizen.page().getByLabel("Bốn số cuối").fill("0000");
		citizen.page().getByRole(AriaRole.BUTTON, named("Tra cứu")).click();
		assertThat(citizen.page().locator("#problem")).containsText("Không tìm thấy hồ sơ");
		citizen.look("citizen-follow-refused");
		citizen.page().getByLabel("Bốn số cuối").fill("4321");
		citizen.page().getByRole(AriaRole.BUTTON, named("Tra cứu")).click();
		citizen.page().waitForURL("**/follow/" + code);
	}

	private void rates(Screen citizen, String code) {
		citizen.page().getByLabel("Rất hài lòng").check();
		citizen.page().getByLabel("Ý kiến").fill("Nhanh, rõ ràng");
		citizen.page().getByRole(AriaRole.BUTTON, named("Gửi đánh giá")).dblclick();
		citizen.page().waitForURL("**done=citizen.rated");
		assertThat(citizen.page().getByRole(AriaRole.STATUS).first()).containsText("Cảm ơn");
		assertThat(citizen.page().getByText("Gửi đánh giá")).hasCount(0);
		citizen.look("citizen-dossier-rated");
		assertThat(this.http.as("admin").get("/api/dossiers/" + code + "/history?limit=200").is(200).text())
			.containsOnlyOnce("Nhanh, rõ ràng");
		citizen.page().getByText("Đóng hồ sơ này").click();
		citizen.go("/follow/" + code);
		assertThat(citizen.page().getByLabel("Bốn số cuối")).isVisible();
	}

}
