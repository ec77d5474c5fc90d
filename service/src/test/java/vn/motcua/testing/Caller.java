package vn.motcua.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Someone who calls the service; immutable, so that one may be kept and varied. */
public final class Caller {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final Http http;

	private final List<String> headers;

	Caller(Http http, List<String> headers) {
		this.http = http;
		this.headers = headers;
	}

	static String basic(String username, String password) {
		var plain = (username + ":" + password).getBytes(StandardCharsets.UTF_8);
		return "Basic " + Base64.getEncoder().encodeToString(plain);
	}

	/** The same with one more header. */
	public Caller with(String header, String value) {
		var more = new ArrayList<>(this.headers);
		more.addAll(List.of(header, value));
		return new Caller(this.http, more);
	}

	/** Commands of this caller happen once. */
	public Caller once(String key) {
		return with("Idempotency-Key", key);
	}

	public Answer get(String path) {
		return send("GET", path, null);
	}

	/** Posts JSON; a text or bytes as they are. */
	public Answer post(String path, @Nullable Object body) {
		return with("Content-Type", "application/json").send("POST", path, bytes(body));
	}

	/** Posts without a body. */
	public Answer post(String path) {
		return send("POST", path, null);
	}

	/** Posts lines for the import. */
	public Answer importing(String lines) {
		return with("Content-Type", "application/x-ndjson").send("POST", "/api/import",
				lines.getBytes(StandardCharsets.UTF_8));
	}

	/** Posts a body whose length is not said before it ends. */
	public Answer chunked(String path, String type, InputStream body) {
		return with("Content-Type", type).exchange("POST", path, BodyPublishers.ofInputStream(() -> body));
	}

	public Answer send(String method, String path, byte @Nullable [] body) {
		return exchange(method, path, (body != null) ? BodyPublishers.ofByteArray(body) : BodyPublishers.noBody());
	}

	private Answer exchange(String method, String path, HttpRequest.BodyPublisher body) {
		var request = HttpRequest.newBuilder(this.http.at(path)).timeout(Duration.ofMinutes(2));
		if (!this.headers.isEmpty()) {
			request.headers(this.headers.toArray(String[]::new));
		}
		request.method(method, body);
		try {
			// What a proxy says comes from a proxy.
			var forwarded = this.headers.stream().anyMatch((header) -> header.startsWith("X-Forwarded-"));
			var client = forwarded ? this.http.proxy() : this.http.client();
			var response = client.send(request.build(), BodyHandlers.ofByteArray());
			return new Answer(response.statusCode(), response.headers(), response.body());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(method + " " + path, ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Reads no more than the head of the answer, which may never end. */
	public Answer head(String method, String path) {
		var request = HttpRequest.newBuilder(this.http.at(path)).timeout(Duration.ofMinutes(2));
		if (!this.headers.isEmpty()) {
			request.headers(this.headers.toArray(String[]::new));
		}
		try {
			var response = this.http.client()
				.send(request.method(method, BodyPublishers.noBody()).build(), BodyHandlers.ofInputStream());
			response.body().close();
			return new Answer(response.statusCode(), response.headers(), new byte[0]);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(method + " " + path, ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static byte @Nullable [] bytes(@Nullable Object body) {
		return switch (body) {
			case null -> null;
			case byte[] bytes -> bytes;
			case String text -> text.getBytes(StandardCharsets.UTF_8);
			default -> JSON.writeValueAsBytes(body);
		};
	}

}
