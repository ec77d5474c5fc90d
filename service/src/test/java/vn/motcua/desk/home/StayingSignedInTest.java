package vn.motcua.desk.home;

import java.time.Clock;
import java.time.Duration;
import java.util.regex.Pattern;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import vn.motcua.desk.testing.Browser;
import vn.motcua.desk.testing.BrowserTest;
import vn.motcua.desk.testing.Screen;
import vn.motcua.desk.testing.Staff;
import vn.motcua.testing.Http;
import vn.motcua.testing.PassingClock;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A session is about to end, or has ended, while someone has typed half a form. */
@BrowserTest
class StayingSignedInTest {

	private static final String FORM = "/desk/counter/receive/1.004873";

	private static final String NAME = "[name='applicant.name']";

	private final Http http;

	private final PassingClock clock;

	StayingSignedInTest(Http http, PassingClock clock) {
		this.http = http;
		this.clock = clock;
	}

	private PassingClock.Resetting after(int minutes) {
		return this.clock.showing(Clock.systemUTC().instant().plus(Duration.ofMinutes(minutes)));
	}

	private String clerk() {
		return Staff.open(this.http, "Người nhập hồ sơ", "H13.101", "CLERK");
	}

	private Screen typing(Browser browser, String username) {
		var screen = browser.as(username, Staff.PASSWORD);
		screen.page().clock().install();
		screen.go(FORM);
		screen.page().locator(NAME).fill("Nguyễn Văn Dở Dang");
		screen.page().locator("[name=copies]").fill("3");
		return screen;
	}

	private static void signIn(Page page, String username) {
		page.getByLabel("Tên đăng nhập").fill(username);
		page.getByLabel("Mật khẩu").fill(Staff.PASSWORD);
		page.keyboard().press("Enter");
		page.waitForURL("**/desk**");
	}

	@Test
	void who_is_still_there_is_asked_and_goes_on(Browser browser) {
		var screen = typing(browser, clerk());
		var page = screen.page();
		try (var now = after(26)) {
			page.clock().fastForward("26:00");
			assertThat(page.locator("#session")).isVisible();
			assertThat(page.locator("#session")).containsText("Sau 4 phút nữa");
			screen.look("session-warning");
			page.getByText("Tiếp tục làm việc").click();
			assertThat(page.locator("#session")).isHidden();
		}
		try (var now = after(50)) {
			page.reload();
			assertThat(page.locator("h1")).containsText("hôn nhân");
		}
	}

	@Nested
	class What_was_typed {

		@Test
		void is_there_again_for_whoever_typed_it(Browser browser) {
			var username = clerk();
			var screen = typing(browser, username);
			var page = screen.page();
			try (var now = after(31)) {
				page.clock().fastForward("31:00");
				page.waitForURL("**/sign-in?ended");
				assertThat(page.locator("#kept")).isVisible();
				screen.look("sign-in-ended");
				signIn(page, username);
				requireFilledIn(page);
				screen.look("session-restored");
			}
		}

		@Test
		void is_there_again_when_it_was_sent_too_late(Browser browser) {
			var username = clerk();
			var page = typing(browser, username).page();
			try (var now = after(31)) {
				page.locator("#accept").click();
				page.waitForURL("**/sign-in**");
				signIn(page, username);
				requireFilledIn(page);
			}
		}

		@Test
		void is_gone_for_anybody_else(Browser browser) {
			var page = typing(browser, clerk()).page();
			try (var now = after(31)) {
				page.clock().fastForward("31:00");
				page.waitForURL("**/sign-in?ended");
				signIn(page, clerk());
				page.waitForURL("**/desk");
				requireNothingKept(page);
				page.navigate(FORM);
				assertThat(page.locator(NAME)).hasValue("");
			}
		}

		@Test
		void is_gone_when_he_signs_out_himself(Browser browser) {
			var page = typing(browser, clerk()).page();
			page.getByRole(AriaRole.BUTTON).getByText("Đăng xuất").click();
			page.waitForURL("**/sign-in?out");
			requireNothingKept(page);
		}

		@Test
		void is_there_again_in_the_other_language(Browser browser) {
			var page = typing(browser, clerk()).page();
			page.locator(".who a[hreflang=en]").click();
			page.waitForURL("**lang=en");
			assertThat(page.locator("#restored")).isVisible();
			assertThat(page.locator(NAME)).hasValue("Nguyễn Văn Dở Dang");
			page.locator(".who a[hreflang=vi]").click();
			page.waitForURL("**lang=vi");
			assertThat(page.locator(NAME)).hasValue("Nguyễn Văn Dở Dang");
			requireNothingKept(page);
		}

		@Test
		void is_there_again_where_the_token_of_the_page_was_no_longer_good(Browser browser) {
			var page = typing(browser, clerk()).page();
			page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("XSRF-TOKEN"));
			page.locator("#accept").click();
			assertThat(page.locator("#problem [data-code=expired-form]")).isVisible();
			assertThat(page).hasURL(Pattern.compile(FORM.replace(".", "\\.") + "$"));
			page.reload();
			requireFilledIn(page);
		}

		@Test
		void stays_and_says_so_where_there_is_no_connection(Browser browser) {
			var page = typing(browser, clerk()).page();
			page.context().setOffline(true);
			page.locator("#accept").click();
			assertThat(page.locator("#unsent")).isVisible();
			assertThat(page.locator(NAME)).hasValue("Nguyễn Văn Dở Dang");
			page.context().setOffline(false);
			page.reload();
			requireFilledIn(page);
		}

		private void requireFilledIn(Page page) {
			page.waitForURL("**" + FORM);
			assertThat(page.locator(NAME)).hasValue("Nguyễn Văn Dở Dang");
			assertThat(page.locator("[name=copies]")).hasValue("3");
			assertThat(page.locator("#restored")).isVisible();
			requireNothingKept(page);
		}

		private void requireNothingKept(Page page) {
			assertThat(page.evaluate("sessionStorage.getItem('draft')")).isNull();
		}

	}

	@Test
	void where_a_form_is_sent_to_is_no_page_to_come_back_to(Browser browser) {
		var username = clerk();
		var page = browser.anybody().go("/desk/counter/dossiers/H13.101-260101-0001/supplement").page();
		page.waitForURL("**/sign-in**");
		signIn(page, username);
		page.waitForURL("**/desk");
		assertThat(page.locator("h1")).not().containsText("Không có trang");
	}

	@Test
	void ones_own_account_is_a_page(Browser browser) {
		var username = clerk();
		var screen = browser.as(username, Staff.PASSWORD);
		browser.as(username, Staff.PASSWORD);
		screen.go("/desk/account").lookInBothLanguages("account");
		var page = screen.page();
		page.getByLabel("Mật khẩu hiện tại").fill("sai rồi");
		page.locator("#password").fill("mot-cua-2027");
		page.locator("#again").fill("mot-cua-2027");
		page.keyboard().press("Enter");
		assertThat(page.locator("#problem")).containsText("Mật khẩu hiện tại không đúng");
		screen.look("account-wrong");
		page.getByLabel("Mật khẩu hiện tại").fill(Staff.PASSWORD);
		page.keyboard().press("Enter");
		assertThat(page.locator(".done[role=status]").last()).containsText("Đã đổi mật khẩu");
		assertThat(page.locator(".sessions li")).hasCount(1);
		var admin = browser.as("admin");
		admin.go("/desk/administration/people/" + username).look("administration-person-sessions");
		admin.page().getByText("Kết thúc tất cả").click();
		assertThat(admin.page().locator("main")).containsText("Không đăng nhập ở đâu");
		page.reload();
		assertThat(page.url()).endsWith("/sign-in");
	}

}
