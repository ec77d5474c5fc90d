package vn.motcua.web;

import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import vn.motcua.refusal.Refusal;

/**
 * The version a caller believes he is changing ({@code If-Match}).
 *
 * @param number none when any version will do
 */
public record ExpectedVersion(@Nullable Integer number) {

	private static final Pattern TAG = Pattern.compile("(?:W/)?\"?(\\d{1,9})\"?");

	public static final ExpectedVersion ANY = new ExpectedVersion(null);

	/** Reads an entity tag: {@code "3"}, {@code W/"3"}, or {@code *} for any. */
	public static ExpectedVersion parse(@Nullable String header) {
		if (header == null || header.isBlank() || header.strip().equals("*")) {
			return ANY;
		}
		var tag = TAG.matcher(header.strip());
		if (!tag.matches()) {
			throw Refusal.malformed("bad-if-match", "If-Match must be the ETag of a dossier, such as \"3\".");
		}
		return new ExpectedVersion(Integer.valueOf(tag.group(1)));
	}

	/** Refuses a stale version; to be asked of those only who may do what they want. */
	public void require(int actual) {
		objection(actual).ifPresent((refusal) -> {
			throw refusal;
		});
	}

	/** What stands against it, if the version is stale. */
	public Optional<Refusal> objection(int actual) {
		return (this.number == null || this.number == actual) ? Optional.empty()
				: Optional.of(Refusal.conflict("stale-version", "You saw version " + this.number
						+ " of this dossier, it is now at version " + actual + ". Read it again and decide anew."));
	}

}
