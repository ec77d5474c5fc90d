package vn.motcua.desk.testing;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

/** The Chromium of this machine, started once for all tests. */
public final class Chromium {

	private static final List<String> NAMES = List.of("chromium-headless-shell", "chromium", "chromium-browser",
			"google-chrome", "google-chrome-stable", "chrome", "microsoft-edge");

	private static final Optional<Path> INSTALLED = find();

	static {
		if (INSTALLED.isEmpty()) {
			System.out.println("No Chromium on this machine: the tests of the pages in a browser not run");
		}
	}

	private Chromium() {
	}

	/** Whether there is one. */
	public static boolean isInstalled() {
		return INSTALLED.isPresent();
	}

	private static Optional<Path> find() {
		return Stream.of(String.valueOf(System.getenv("PATH")).split(File.pathSeparator))
			.flatMap((folder) -> NAMES.stream().map((name) -> Path.of(folder, name)))
			.filter(Files::isExecutable)
			.findFirst();
	}

	static Browser browser() {
		return Started.BROWSER;
	}

	/** Started when first asked for; ends with the process. */
	private static final class Started {

		static {
			// As long as for what is clicked: two browsers share the machine.
			PlaywrightAssertions.setDefaultAssertionTimeout(Screen.PATIENCE);
		}

		static final Browser BROWSER = Playwright
			.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
			.chromium()
			.launch(new BrowserType.LaunchOptions().setExecutablePath(INSTALLED.orElseThrow())
				.setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
						"--disable-background-networking", "--disable-component-update", "--disable-sync")));

	}

}
