package vn.motcua.desk.home;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.motcua.desk.testing.Browser;
import vn.motcua.desk.testing.BrowserTest;

import static org.assertj.core.api.Assertions.assertThat;

/** What a page costs someone who has never seen one of ours, over a slow line. */
@BrowserTest
class FirstViewTest {

	private static final int MOST_BYTES = 300_000;

	/** Of a page without a chart. */
	private static final int USUAL_BYTES = 100_000;

	private static final String TRANSFERRED = """
			performance.getEntriesByType('navigation').concat(performance.getEntriesByType('resource'))
			    .reduce((sum, entry) => sum + entry.transferSize, 0)
			""";

	@ParameterizedTest
	@CsvSource({ "/", "/notices", "/follow", "/submit", "/kiosk", "/sign-in" })
	void a_public_page_is_small(String path, Browser browser) {
		assertThat(bytes(browser, path)).isBetween(1, USUAL_BYTES);
	}

	@ParameterizedTest
	@CsvSource({ "clerk, /desk", "clerk, /desk/counter", "officer, /desk/inbox", "approver, /desk/approval" })
	void a_desk_is_small(String username, String path, Browser browser) {
		// Signed in elsewhere: nothing of the page is in this browser yet.
		assertThat(bytesFor(browser, username, path)).isBetween(1, USUAL_BYTES);
	}

	@ParameterizedTest
	@CsvSource("manager, /desk/board")
	void even_one_with_charts_stays_within_what_we_promise(String username, String path, Browser browser) {
		assertThat(bytesFor(browser, username, path)).isBetween(1, MOST_BYTES);
	}

	private static int bytes(Browser browser, String path) {
		var page = browser.anybody().go(path).page();
		return ((Number) page.evaluate(TRANSFERRED)).intValue();
	}

	private static int bytesFor(Browser browser, String username, String path) {
		var page = browser.as(username).forgetting().go(path).page();
		return ((Number) page.evaluate(TRANSFERRED)).intValue();
	}

}
