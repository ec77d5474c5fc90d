package vn.motcua.desk.counter;

import java.time.Duration;

import com.microsoft.playwright.Keyboard.TypeOptions;
import com.microsoft.playwright.Page;

/** A clerk's hands: every key is counted, and typed no faster than a person types. */
final class Keyboard {

	private static final Duration BETWEEN = Duration.ofMillis(90);

	private final Page page;

	private int strokes;

	Keyboard(Page page) {
		this.page = page;
	}

	Keyboard type(String text) {
		this.strokes += text.length();
		this.page.keyboard().type(text, new TypeOptions().setDelay(BETWEEN.toMillis()));
		return this;
	}

	Keyboard press(String... keys) {
		for (String key : keys) {
			this.strokes++;
			this.page.keyboard().press(key);
		}
		return this;
	}

	/** A scanner types without a pause, and ends with Enter. */
	Keyboard scan(String text) {
		this.page.keyboard().type(text);
		this.page.keyboard().press("Enter");
		return this;
	}

	int strokes() {
		return this.strokes;
	}

}
