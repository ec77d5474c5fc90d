package vn.motcua.desk.testing;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ReducedMotion;

/** Before what kind of screen someone sits. */
enum Window {

	DESK(1366, 768, true), PHONE(360, 740, true), NO_SCRIPTS(360, 740, false), KIOSK(1920, 1080, true);

	private final int width;

	private final int height;

	private final boolean scripts;

	Window(int width, int height, boolean scripts) {
		this.width = width;
		this.height = height;
		this.scripts = scripts;
	}

	NewContextOptions options() {
		return new NewContextOptions().setViewportSize(this.width, this.height)
			.setJavaScriptEnabled(this.scripts)
			// What moves would have to be waited for.
			.setReducedMotion(ReducedMotion.REDUCE)
			.setLocale("vi-VN")
			.setTimezoneId("Asia/Ho_Chi_Minh");
	}

	boolean isDesk() {
		return this == DESK;
	}

	boolean runsScripts() {
		return this.scripts;
	}

}
