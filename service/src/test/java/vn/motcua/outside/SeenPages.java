package vn.motcua.outside;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * Someone who loads pages, without what they load in turn; signed in, or as a citizen.
 */
final class SeenPages {

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	private final HttpClient http = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.cookieHandler(new CookieManager())
		.followRedirects(HttpClient.Redirect.NORMAL)
		.build();

	private final URI base;

	SeenPages(URI base) {
		this.base = base;
	}

	/** Signs in with the password of the sample users. */
	SeenPages as(String username) throws IOException, InterruptedException {
		var answer = send("/sign-in", "username=" + username + "&password=motcua");
		if (answer.statusCode() != 200 || answer.uri().getPath().equals("/sign-in")) {
			throw new IllegalStateException("Could not sign in: " + answer.statusCode());
		}
		return this;
	}

	/** Proves that a dossier is his. */
	SeenPages following(String code, String lastDigits) throws IOException, InterruptedException {
		var answer = send("/follow", "code=" + code + "&proof=" + lastDigits);
		if (answer.statusCode() != 200 || !answer.uri().getPath().endsWith(code)) {
			throw new IllegalStateException("Could not follow " + code + ": " + answer.statusCode());
		}
		return this;
	}

	/** Loads the page, fills its form in and sends it. */
	private HttpResponse<String> send(String page, String fields) throws IOException, InterruptedException {
		var form = TOKEN.matcher(get(page));
		if (!form.find()) {
			throw new IllegalStateException("The form of " + page + " has no token");
		}
		var body = fields + "&_csrf=" + URLEncoder.encode(form.group(1), StandardCharsets.UTF_8);
		return this.http.send(HttpRequest.newBuilder(this.base.resolve(page))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(body))
			.build(), HttpResponse.BodyHandlers.ofString());
	}

	String get(String path) throws IOException, InterruptedException {
		var answer = this.http.send(HttpRequest.newBuilder(this.base.resolve(path)).build(),
				HttpResponse.BodyHandlers.ofString());
		if (answer.statusCode() != 200) {
			throw new IllegalStateException(path + " answered " + answer.statusCode() + "\n" + answer.body());
		}
		return answer.body();
	}

	/** The 95th percentile of so many loads, in milliseconds. */
	double p95(String path, int loads) throws IOException, InterruptedException {
		var times = new double[loads];
		for (int n = 0; n < loads; n++) {
			long start = System.nanoTime();
			get(path);
			times[n] = (System.nanoTime() - start) / 1e6;
		}
		Arrays.sort(times);
		return times[(int) Math.ceil(loads * 0.95) - 1];
	}

}
