package vn.motcua.desk.home;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import vn.motcua.desk.testing.Browser;
import vn.motcua.desk.testing.BrowserTest;
import vn.motcua.testing.Http;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

@BrowserTest
class SignInTest {

	private final Http http;

	SignInTest(Http http) {
		this.http = http;
	}

	@Nested
	class Signing_in {

		@Test
		void leads_home_where_each_sees_his_own_desks(Browser browser) {
			var clerk = browser.as("clerk").go("/desk").lookInBothLanguages("home-clerk");
			assertThat(clerk.page().getByRole(AriaRole.NAVIGATION).first()).containsText("Một cửa");
			assertThat(clerk.page().getByRole(AriaRole.NAVIGATION).first()).not().containsText("Quản trị");
			var admin = browser.as("admin").go("/desk").look("home-admin");
			assertThat(admin.page().getByRole(AriaRole.NAVIGATION).first()).containsText("Quản trị");
		}

		@Test
		void says_what_is_wrong_and_asks_again(Browser browser) {
			var someone = browser.anybody().go("/sign-in").lookInBothLanguages("sign-in");
			someone.page().getByLabel("Tên đăng nhập").fill("nobody-" + UUID.randomUUID());
			someone.page().getByLabel("Mật khẩu").fill("wrong");
			someone.page().keyboard().press("Enter");
			assertThat(someone.page().getByRole(AriaRole.ALERT).first()).isAttached();
			assertThat(someone.page().locator(".problem")).containsText("không đúng");
			someone.look("sign-in-wrong");
		}

		@Test
		void leads_to_the_page_that_was_asked_for(Browser browser) {
			var someone = browser.anybody().go("/desk/style");
			assertThat(someone.page().url()).endsWith("/sign-in");
			someone.page().getByLabel("Tên đăng nhập").fill("deputy");
			someone.page().getByLabel("Mật khẩu").fill("motcua");
			someone.page().keyboard().press("Enter");
			someone.page().waitForURL("**/desk/style**");
			someone.lookInBothLanguages("style");
		}

	}

	@Nested
	class A_session {

		@Test
		void ends_at_once_for_someone_who_is_deactivated(Browser browser) {
			var name = "leaver-" + UUID.randomUUID().toString().substring(0, 8);
			http.as("admin")
				.post("/api/users",
						Map.of("username", name, "name", "Người sắp nghỉ", "agency", "H13.101", "roles",
								List.of("CLERK"), "password", "mot-cua-2026"))
				.is(201);
			var leaver = browser.as(name, "mot-cua-2026").go("/desk");
			http.as("admin").post("/api/users/" + name + "/deactivation").is(200);
			leaver.go("/desk");
			assertThat(leaver.page().url()).endsWith("/sign-in");
		}

		@Test
		void ends_when_its_owner_signs_out(Browser browser) {
			var clerk = browser.as("clerk").go("/desk");
			clerk.page().getByRole(AriaRole.BUTTON).getByText("Đăng xuất").click();
			assertThat(clerk.page().locator("main")).containsText("Đã đăng xuất");
			clerk.go("/desk");
			assertThat(clerk.page().url()).endsWith("/sign-in");
		}

	}

	@Test
	void a_form_without_its_token_changes_nothing() {
		var answer = http.anybody()
			.with("Content-Type", "application/x-www-form-urlencoded")
			.send("POST", "/sign-in", "username=clerk&password=motcua".getBytes());
		assertThat(answer.status()).isEqualTo(403);
		assertThat(answer.text()).contains("quá lâu");
	}

	@Test
	void every_page_forbids_what_is_not_ours() {
		assertThat(http.anybody().get("/sign-in").is(200).header("Content-Security-Policy"))
			.contains("default-src 'none'", "script-src 'self'")
			.doesNotContain("unsafe-inline", "unsafe-eval");
	}

	@Test
	void the_keys_of_a_page_are_shown_on_request(Browser browser) {
		var clerk = browser.as("clerk").go("/desk");
		clerk.page().locator("h1").waitFor();
		clerk.page().keyboard().press("?");
		assertThat(clerk.page().getByRole(AriaRole.DIALOG)).containsText("Một cửa");
		clerk.look("keys");
	}

}
