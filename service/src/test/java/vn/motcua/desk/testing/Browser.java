package vn.motcua.desk.testing;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.Cookie;

import vn.motcua.testing.Http;

import static org.assertj.core.api.Assertions.assertThat;

/** The browser of one test: as many people as it needs, each with a window of his own. */
public final class Browser {

	private final Http http;

	private final String test;

	private final List<BrowserContext> contexts = new ArrayList<>();

	private final List<Screen> screens = new ArrayList<>();

	Browser(Http http, String test) {
		this.http = http;
		this.test = test;
	}

	/**
	 * Someone who has signed in with the password of the sample users, at a desk's
	 * screen.
	 */
	public Screen as(String username) {
		return as(username, "motcua");
	}

	/** Someone who has signed in; what he sees first is up to the test. */
	public Screen as(String username, String password) {
		var screen = open(Window.DESK);
		screen.page()
			.context()
			.addCookies(Visitor.as(this.http, username, password)
				.cookies()
				.entrySet()
				.stream()
				.map((cookie) -> new Cookie(cookie.getKey(), cookie.getValue()).setUrl(address()))
				.toList());
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

	private String address() {
		return "http://localhost:" + this.http.port();
	}

	private Screen open(Window window) {
		var context = Chromium.browser().newContext(window.options().setBaseURL(address()));
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
