package vn.motcua.desk.counter;

import vn.motcua.desk.testing.Browser;
import vn.motcua.desk.testing.Screen;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** The counter of the commune H13.103. */
final class Counter {

	private Counter() {
	}

	/** Its clerk comes to it, and may scan or type at once. */
	static Screen at(Browser browser) {
		var clerk = browser.as("clerk3").go("/desk/counter");
		assertThat(clerk.page().locator("#box")).isFocused();
		return clerk;
	}

}
