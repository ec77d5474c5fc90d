package vn.motcua.desk.testing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;

import static org.assertj.core.api.Assertions.assertThat;

/** What one person sees, and what is asked of every page he comes to. */
public final class Screen {

	/** How long whatever is waited for may take, in milliseconds. */
	static final double PATIENCE = 15_000;

	private static final Path SHOTS = Path.of("target", "screenshots");

	/**
	 * Pictures of whole pages are half of the browser's work: they are taken on request.
	 */
	private static final boolean WITH_PICTURES = Boolean.getBoolean("motcua.screenshots");

	/** Level A and AA of the guidelines, up to version 2.2. */
	private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

	private static final Gson JSON = new Gson();

	private final Page page;

	private final Window window;

	private final List<String> complaints = new ArrayList<>();

	Screen(Page page, Window window) {
		this.page = page;
		this.window = window;
		page.setDefaultTimeout(PATIENCE);
		page.onConsoleMessage((message) -> {
			if (message.type().equals("error") && !isAnAnswer(message.text())) {
				this.complaints.add(message.text() + " at " + page.url());
			}
		});
		page.onPageError((error) -> this.complaints.add(error + " at " + page.url()));
	}

	/**
	 * That a form was refused, or a session is over, is told by the browser as if the
	 * page were broken.
	 */
	private static boolean isAnAnswer(String message) {
		return message
			.matches("Failed to load resource: the server responded with a status of 4(01|03|04|09|22|00|29).*");
	}

	/** The page itself, to type and click on. */
	public Page page() {
		return this.page;
	}

	public Screen go(String path) {
		this.page.navigate(path);
		return this;
	}

	/** From now on the browser loads everything anew, as on its first visit. */
	public Screen forgetting() {
		this.page.context()
			.newCDPSession(this.page)
			.send("Network.setCacheDisabled", JSON.fromJson("{\"cacheDisabled\": true}", JsonObject.class));
		return this;
	}

	/**
	 * Looks at the page as it is: nothing that keeps anyone from using it, nothing wider
	 * than the window; and, on request, a picture of it for us to look at.
	 * @param name of the picture, lower case with hyphens, the desk first
	 */
	public Screen look(String name) {
		glance(name);
		if (this.window.runsScripts()) {
			// Without the second window it opens for frames of other sites: no page of
			// ours has any.
			var found = new AxeBuilder(this.page).options(violations())
				.setLegacyMode(true)
				.withTags(WCAG)
				.analyze()
				.getViolations();
			// It leaves empty styles behind, which no page of ours may have.
			this.page
				.evaluate("document.querySelectorAll('[style=\"\"]').forEach((each) => each.removeAttribute('style'))");
			assertThat(found.stream()
				.map((rule) -> rule.getId() + ": " + rule.getHelp() + " "
						+ rule.getNodes()
							.stream()
							.map((node) -> node.getHtml() + " " + node.getFailureSummary())
							.toList())
				.toList()).as("axe on " + name).isEmpty();
		}
		return this;
	}

	/** All that is right is not told: of a long table it is most of the work. */
	private static AxeRunOptions violations() {
		var options = new AxeRunOptions();
		options.setResultTypes(List.of("violations"));
		return options;
	}

	/**
	 * Looks at the page in both languages, and leaves it in Vietnamese. In English it is
	 * the same page with other words, which may be wider.
	 */
	public Screen lookInBothLanguages(String name) {
		look(name);
		var address = this.page.url();
		var mark = address.contains("?") ? "&" : "?";
		this.page.navigate(address + mark + "lang=en");
		assertThat(this.page.locator("html").getAttribute("lang")).isEqualTo("en");
		glance(name + "-en");
		this.page.navigate(address + mark + "lang=vi");
		return this;
	}

	/**
	 * Looks only whether the page is wider than its window: it is one that was looked at
	 * before, with other words or numbers.
	 * @param name as of {@link #look}
	 */
	public Screen glance(String name) {
		if (WITH_PICTURES) {
			shoot(name);
		}
		if (this.window.runsScripts()) {
			assertThat(
					this.page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"))
				.as(name + " is wider than its window")
				.isEqualTo(false);
		}
		return this;
	}

	void shoot(String name) {
		var kind = this.window.isDesk() ? "" : "-" + this.window.name().toLowerCase(Locale.ROOT).replace('_', '-');
		this.page
			.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(SHOTS.resolve(name + kind + ".png")));
	}

	List<String> complaints() {
		return this.complaints;
	}

}
