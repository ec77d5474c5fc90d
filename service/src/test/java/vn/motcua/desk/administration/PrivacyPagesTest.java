package vn.motcua.desk.administration;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import vn.motcua.desk.testing.Browser;
import vn.motcua.desk.testing.BrowserTest;
import vn.motcua.dossier.FollowSecrets;
import vn.motcua.testing.Bodies;
import vn.motcua.testing.OneStopShop;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What an administrator does when someone asks for his data, and what that person does
 * himself.
 */
@BrowserTest
class PrivacyPagesTest {

	private final OneStopShop shop;

	private final FollowSecrets secrets;

	PrivacyPagesTest(OneStopShop shop, FollowSecrets secrets) {
		this.shop = shop;
		this.secrets = secrets;
	}

	private static void because(Page page, String form) {
		page.locator("#" + form + "-reason").fill("Yêu cầu của công dân");
		page.locator("#" + form + "-reference").fill("12/YC");
	}

	private static String downloaded(Page page, Runnable click) throws IOException {
		return Files.readString(page.waitForDownload(click).path());
	}

	@Test
	void everything_about_a_person_is_downloaded_and_that_is_listed(Browser browser) throws IOException {
		var number = "079" + Math.floorMod(System.nanoTime(), 1_000_000_000L);
		var code = this.shop.receive(Bodies.with(Bodies.dossier(), "/applicant/idNumber", '"' + number + '"')).code();
		var admin = browser.as("admin")
			.go("/desk/administration/privacy")
			.lookInBothLanguages("administration-privacy");
		var page = admin.page();
		page.locator("#idNumber").fill(number);
		because(page, "export");
		assertThat(downloaded(page, () -> page.locator("button:text-is('Tải tệp JSON')").click())).contains(code,
				number);
		admin.go("/desk/administration/privacy?code=" + code);
		assertThat(page.locator("tbody")).containsText("Cung cấp");
	}

	@Test
	void data_is_blocked_and_not_erased_too_soon(Browser browser) {
		var code = this.shop.receive().end("clerk", "withdrawal", null).code();
		var page = browser.as("admin").go("/desk/administration/privacy").page();
		page.locator("#block-code").fill(code);
		because(page, "block");
		page.locator("button:text-is('Hạn chế')").click();
		assertThat(page.locator(".done")).containsText("Đã hạn chế xử lý");
		page.locator("#block-code").fill(code);
		because(page, "block");
		page.locator("button:text-is('Bỏ hạn chế')").click();
		assertThat(page.locator(".done")).containsText("Đã bỏ hạn chế");
		page.locator("#erase-code").fill(code);
		because(page, "erase");
		page.locator("#confirmation").fill(code);
		page.locator("button:text-is('Xóa dữ liệu')").click();
		assertThat(page.locator("#problem")).containsText("Hồ sơ phải bảo quản đến");
	}

	@Test
	void an_applicant_takes_his_data_home_without_being_told_the_number(Browser browser) throws IOException {
		var code = this.shop.receive().code();
		var page = browser.anybody().go("/f/" + code + "/" + this.secrets.of(code, LocalDate.of(2100, 1, 1))).page();
		assertThat(downloaded(page, () -> page.getByText("Tải dữ liệu hồ sơ của tôi").click()))
			.contains(code, "Nguyễn Văn A", "********1234")
			.doesNotContain("092075001234", "0912345678", "Nguyễn Trãi");
	}

}
