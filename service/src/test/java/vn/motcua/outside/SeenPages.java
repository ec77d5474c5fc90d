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

/** Someone who is signed in and loads pages, without what they load in turn. */
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
		var form = TOKEN.matcher(get("/sign-in"));
		if (!form.find()) {
			throw new IllegalStateException("The form to sign in has no token");
		}
		var body = "username=%s&password=motcua&_csrf=%s".formatted(username,
				URLEncoder.encode(form.group(1), StandardCharsets.UTF_8));
		var answer = this.http.send(HttpRequest.newBuilder(this.base.resolve("/sign-in"))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(body))
			.build(), HttpResponse.BodyHandlers.ofString());
		if (answer.statusCode() != 200
				|| !answer.body().contains(username) && answer.uri().getPath().equals("/sign-in")) {
			throw new IllegalStateException("Could not sign in: " + answer.statusCode());
		}
		return this;
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
