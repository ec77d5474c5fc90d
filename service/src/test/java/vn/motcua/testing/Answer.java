package vn.motcua.testing;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What the service answered. */
public record Answer(int status, HttpHeaders headers, byte[] bytes) {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	/** Fails with the whole answer when the status is another. */
	public Answer is(int expected) {
		assertThat(this.status).as(text()).isEqualTo(expected);
		return this;
	}

	/** Fails unless it is a problem detail as the contract describes it. */
	public Answer isProblem(int expected, String code) {
		isProblem(expected);
		assertThat(at("/code")).as(text()).isEqualTo(code);
		return this;
	}

	public Answer isProblem(int expected) {
		is(expected);
		assertThat(header("Content-Type")).as(text()).startsWith("application/problem+json");
		assertThat(json().path("status").asInt()).as(text()).isEqualTo(expected);
		assertThat(at("/code")).as(text()).matches("[a-z0-9]+(-[a-z0-9]+)*");
		assertThat(at("/title")).as(text()).isNotBlank();
		assertThat(at("/detail")).as(text()).isNotBlank();
		return this;
	}

	public String text() {
		return new String(this.bytes, StandardCharsets.UTF_8);
	}

	/** The body without what every answer has of its own. */
	public String said() {
		return text().replace(String.valueOf(at("/requestId")), "");
	}

	public JsonNode json() {
		return JSON.readTree(this.bytes);
	}

	/** Each line of a body of lines. */
	public List<JsonNode> lines() {
		return text().lines().map(JSON::readTree).toList();
	}

	/** The scalar at that JSON pointer as a text; none when it is null or missing. */
	public @Nullable String at(String pointer) {
		var found = json().at(pointer);
		return (found.isMissingNode() || found.isNull()) ? null : found.asString();
	}

	public @Nullable String header(String name) {
		return this.headers.firstValue(name).orElse(null);
	}

}
