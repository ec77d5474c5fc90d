package vn.motcua.desk.citizen;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

import vn.motcua.desk.testing.Browser;
import vn.motcua.desk.testing.BrowserTest;
import vn.motcua.testing.OneStopShop;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** The large screen in the hall, which is touched and has no keyboard. */
@BrowserTest
class KioskTest {

	private final OneStopShop shop;

	KioskTest(OneStopShop shop) {
		this.shop = shop;
	}

	@Test
	void leads_from_a_field_to_a_procedure(Browser browser) {
		var visitor = browser.atKiosk().go("/kiosk").lookInBothLanguages("kiosk");
		visitor.page().getByText("Lý lịch tư pháp").click();
		visitor.page().waitForURL("**/kiosk/notices?field=**");
		visitor.look("kiosk-field");
		visitor.page().locator(".fields-list a").first().click();
		assertThat(visitor.page().locator("article.notice")).containsText("10 ngày làm việc");
		assertThat(visitor.page().locator(".notice-steps")).containsText("Sở Tư pháp");
		visitor.lookInBothLanguages("kiosk-notice");
		visitor.page().getByText("Quay lại").click();
		visitor.page().waitForURL("**/kiosk/notices?field=**");
	}

	@Test
	void shows_a_dossier_to_whoever_touches_in_its_code(Browser browser) {
		var code = this.shop.receive().code();
		var visitor = browser.atKiosk().go("/kiosk/follow").lookInBothLanguages("kiosk-follow");
		touch(visitor.page(), code + "8");
		visitor.page().getByLabel("Xóa một ký tự").click();
		assertThat(visitor.page().getByLabel("Mã hồ sơ")).hasValue(code);
		visitor.page().getByText("Ô kế tiếp").click();
		touch(visitor.page(), "5678");
		visitor.page()
			.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Tra cứu").setExact(true))
			.click();
		assertThat(visitor.page().locator(".standing")).containsText("đang được giải quyết");
		visitor.look("kiosk-dossier");
	}

	private static void touch(Page page, String keys) {
		keys.chars().forEach((key) -> page.locator("[data-key='" + (char) key + "']").click());
	}

	@Test
	void asks_and_then_goes_back_to_the_start_when_nobody_is_there(Browser browser) {
		var visitor = browser.atKiosk();
		visitor.page().clock().install();
		visitor.go("/kiosk/follow?lang=en");
		touch(visitor.page(), "1");
		visitor.page().clock().fastForward("01:31");
		assertThat(visitor.page().getByRole(AriaRole.DIALOG)).isVisible();
		visitor.look("kiosk-still");
		visitor.page().getByText("Go on reading").click();
		assertThat(visitor.page().getByRole(AriaRole.DIALOG)).isHidden();
		visitor.page().clock().fastForward("01:31");
		visitor.page().clock().fastForward("00:26");
		visitor.page().waitForURL("**/kiosk?lang=vi");
		assertThat(visitor.page().locator("html")).hasAttribute("lang", "vi");
	}

}
