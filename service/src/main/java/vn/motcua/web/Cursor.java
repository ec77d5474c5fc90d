package vn.motcua.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import vn.motcua.refusal.Refusal;

/** The place in a list after which the next page begins; opaque to callers. */
public record Cursor(List<String> parts) {

	private static final String SEPARATOR = "\n";

	public static Cursor of(Object... parts) {
		return new Cursor(Arrays.stream(parts).map(String::valueOf).toList());
	}

	static Cursor read(String text) {
		try {
			var plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
			if (plain.indexOf('\0') >= 0) {
				throw unreadable();
			}
			return new Cursor(List.of(plain.split(SEPARATOR, -1)));
		}
		catch (IllegalArgumentException ex) {
			throw unreadable();
		}
	}

	String text() {
		return Base64.getUrlEncoder()
			.withoutPadding()
			.encodeToString(String.join(SEPARATOR, this.parts).getBytes(StandardCharsets.UTF_8));
	}

	public String text(int index) {
		return part(index, Function.identity());
	}

	public UUID uuid(int index) {
		return part(index, UUID::fromString);
	}

	public Instant instant(int index) {
		return part(index, Moments::read);
	}

	public long number(int index) {
		return part(index, Long::parseLong);
	}

	private <T> T part(int index, Function<String, T> reading) {
		try {
			return reading.apply(this.parts.get(index));
		}
		catch (IllegalArgumentException | IndexOutOfBoundsException | Refusal ex) {
			throw unreadable();
		}
	}

	private static Refusal unreadable() {
		return Refusal.malformed("bad-cursor", "The value of 'after' is none that was given out as 'next'.");
	}

}
