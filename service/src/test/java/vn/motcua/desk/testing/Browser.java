package vn.motcua.desk.testing;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.BrowserContext;

import static org.assertj.core.api.Assertions.assertThat;

/** The browser of one test: as many people as it needs, each with a window of his own. */
public final class Browser {

	private final int port;

	private final String test;

	private final List<BrowserContext> contexts = new ArrayList<>();

	private final List<Screen> screens = new ArrayList<>();

	Browser(int port, String test) {
		this.port = port;
		this.test = test;
	}

	/** Someone who signs in with the password of the sample users, at a desk's screen. */
	public Screen as(String username) {
		return as(username, "motcua");
	}

	public Screen as(String username, String password) {
		var screen = open(Window.DESK);
		screen.go("/sign-in");
		screen.page().getByLabel("Tên đăng nhập").fill(username);
		screen.page().getByLabel("Mật khẩu").fill(password);
		screen.page().keyboard().press("Enter");
		screen.page().waitForURL("**/desk**");
		return screen;
	}

	/** Someone who does not sign in. */
	public Screen anybody() {
		return open(Window.DESK);
	}

	/** Someone with a telephone. */
	public Screen onPhone() {
		return open(Window.PHONE);
	}

	/** Someone with a telephone that runs no scripts. */
	public Screen withoutScripts() {
		return open(Window.NO_SCRIPTS);
	}

	/** Someone before the large screen in the hall. */
	public Screen atKiosk() {
		return open(Window.KIOSK);
	}

	private Screen open(Window window) {
		var context = Chromium.browser().newContext(window.options().setBaseURL("http://localhost:" + this.port));
		this.contexts.add(context);
		var screen = new Screen(context.newPage(), window);
		this.screens.add(screen);
		return screen;
	}

	void close(boolean failed) {
		if (failed) {
			this.screens.forEach((screen) -> screen.shoot("failed-" + this.test.replaceAll("[^A-Za-z0-9_]+", "-")));
		}
		var said = this.screens.stream().flatMap((screen) -> screen.complaints().stream()).toList();
		this.contexts.forEach(BrowserContext::close);
		if (!failed) {
			assertThat(said).as("errors in the console").isEmpty();
		}
	}

}
