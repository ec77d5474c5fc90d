package vn.motcua.desk.citizen;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.regex.Pattern;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.motcua.desk.testing.Browser;
import vn.motcua.desk.testing.BrowserTest;
import vn.motcua.dossier.FollowSecrets;
import vn.motcua.testing.Bodies;
import vn.motcua.testing.Http;
import vn.motcua.testing.OneStopShop;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** What citizens' pages owe everyone: paper, no scripts, links on receipts, no traces. */
@BrowserTest
class PublicPagesTest {

	private static final Pattern SIDE = Pattern.compile("/Type\\s*/Page\\b");

	private final Http http;

	private final OneStopShop shop;

	private final FollowSecrets secrets;

	PublicPagesTest(Http http, OneStopShop shop, FollowSecrets secrets) {
		this.http = http;
		this.shop = shop;
		this.secrets = secrets;
	}

	@Test
	void need_no_script_to_submit_and_to_follow(Browser browser) {
		var citizen = browser.withoutScripts().go("/submit/2.000488");
		var page = citizen.page();
		page.getByLabel("Cơ quan tiếp nhận").selectOption("UBND xã Cờ Đỏ");
		page.getByLabel("Họ và tên").fill("Trần Văn Thử");
		page.getByLabel("Số định danh").fill("092075009876");
		page.getByLabel("Có bản điện tử").first().press("Space");
		page.getByLabel("Chưa có").last().press("Space");
		page.getByLabel("cam đoan").press("Space");
		citizen.look("citizen-submit-papers");
		page.getByRole(AriaRole.BUTTON, named("Nộp hồ sơ")).press("Enter");
		page.waitForURL("**/submitted**");
		citizen.look("citizen-submitted");
		var code = page.url().replaceAll(".*/follow/([^/]+)/submitted.*", "$1");
		var dossier = this.http.as("admin").get("/api/dossiers/" + code).is(200);
		assertThat(dossier.json().path("components").size()).isEqualTo(1);
		assertThat(dossier.at("/components/0/kind")).isEqualTo("ELECTRONIC");
		citizen.go("/follow");
		page.getByLabel("Mã hồ sơ").fill(code);
		page.getByLabel("Bốn số cuối").fill("0000");
		page.getByRole(AriaRole.BUTTON, named("Tra cứu")).press("Enter");
		assertThat(page.locator(".problem")).containsText("Không tìm thấy hồ sơ");
		citizen.look("citizen-problem");
		page.goBack();
		page.getByLabel("Bốn số cuối").fill("9876");
		page.getByRole(AriaRole.BUTTON, named("Tra cứu")).press("Enter");
		assertThat(page.locator(".standing")).containsText("chờ cán bộ một cửa xem xét");
		citizen.look("citizen-dossier-submitted");
	}

	private static Page.GetByRoleOptions named(String name) {
		return new Page.GetByRoleOptions().setName(name);
	}

	@Test
	void open_a_dossier_by_the_code_on_its_receipt_and_keep_the_secret_out_of_sight(Browser browser) {
		var walk = this.shop.receive();
		walk.decideTask("officer", "APPRAISAL",
				Bodies.object("{\"outcome\": \"REQUEST_SUPPLEMENT\", \"missing\": [\"Bản sao căn cước công dân\"]}"));
		var link = link(walk.code());
		var citizen = browser.onPhone().go(link);
		assertThat(citizen.page().url()).endsWith("/follow/" + walk.code());
		assertThat(citizen.page().locator(".ask")).containsText("Bản sao căn cước công dân");
		assertThat(citizen.page().locator(".ask")).containsText("UBND phường Ninh Kiều");
		citizen.lookInBothLanguages("citizen-dossier-supplement");
		this.http.anybody().get(link.substring(0, link.length() - 1) + "~").is(404);
		assertThat(link.replaceAll(".*/", "")).hasSizeGreaterThanOrEqualTo(22);
	}

	private String link(String code) {
		return "/f/" + code + "/" + this.secrets.of(code, LocalDate.of(2100, 1, 1));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/notices", "/notices?q=khai%20sinh", "/notices/1.004873", "/kiosk", "/submit",
			"/follow" })
	void leave_no_session_behind(String path) {
		var cookies = this.http.anybody().get(path).is(200).headers().allValues("Set-Cookie");
		assertThat(cookies).noneMatch((cookie) -> cookie.startsWith("desk="));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/notices", "/notices/1.004873", "/kiosk" })
	void may_be_kept_where_they_are_the_same_for_everyone(String path) {
		var answer = this.http.anybody().get(path).is(200);
		assertThat(answer.header("Cache-Control")).contains("max-age=300", "private");
		assertThat(answer.header("Vary")).containsIgnoringCase("cookie");
		assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
	}

	@Test
	void are_not_kept_where_they_are_about_someone() {
		assertThat(this.http.anybody().get(link(this.shop.receive().code())).is(303).header("Cache-Control"))
			.contains("no-store");
	}

	@Test
	void refuse_what_is_not_taken_online(Browser browser) {
		var offline = this.http.anybody()
			.get("/api/notices?limit=200")
			.is(200)
			.json()
			.path("items")
			.valueStream()
			.filter((procedure) -> !procedure.path("online").asBoolean())
			.map((procedure) -> procedure.path("code").asString())
			.findFirst();
		offline.ifPresent((code) -> this.http.anybody().get("/submit/" + code).is(422));
		this.http.anybody().get("/submit/9.999999").is(404);
		browser.onPhone().go("/submit").lookInBothLanguages("citizen-submit-choose");
	}

	@Test
	void say_so_where_there_is_none(Browser browser) {
		var nowhere = browser.anybody().go("/nowhere").lookInBothLanguages("citizen-nowhere");
		assertThat(nowhere.page().locator(".problem").textContent()).contains("Không có trang này");
		this.http.anybody().get("/nowhere").isProblem(404);
	}

	@Test
	void say_so_where_an_address_is_none(Browser browser) {
		var refused = browser.anybody().go("/notices;x=1").lookInBothLanguages("citizen-refused");
		assertThat(refused.page().locator(".problem").textContent()).contains("Không đọc được");
		this.http.anybody().get("/notices;x=1").isProblem(400);
	}

	@Test
	void print_each_notice_on_one_side(Browser browser) {
		var anybody = browser.anybody().go("/notices/2.000488").lookInBothLanguages("citizen-notice");
		assertThat(sides(anybody.page())).isEqualTo(1);
		anybody.go("/notices/print?field=H%E1%BB%99%20t%E1%BB%8Bch").look("citizen-sheets");
		assertThat(sides(anybody.page())).isEqualTo(anybody.page().locator("article.notice").count());
	}

	private static int sides(Page page) {
		var pdf = new String(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)), StandardCharsets.ISO_8859_1);
		return (int) SIDE.matcher(pdf).results().count();
	}

}
