package vn.motcua.inspection;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * How lots are drawn. Each candidate has a ticket, {@code SHA-256(seed|words|candidate)};
 * the candidates with the smallest tickets are drawn. Nobody can foresee or steer a
 * ticket, and anyone can compute one:
 * {@code printf '%s' "$SEED|$WORDS|$CANDIDATE" | sha256sum}.
 *
 * @param seed the secret that the commitment was published for, in hexadecimal
 * @param words said by witnesses after the list was fixed, such as the numbers of a
 * public lottery; may be empty
 */
record Lottery(String seed, String words) {

	/** Said with every draw, so that whoever verifies it needs nothing else. */
	static final String ALGORITHM = "ticket = SHA-256 of the UTF-8 text 'seed|words|candidate', in hexadecimal; "
			+ "the candidates are ordered by ticket, and the first ones are drawn. commitment = SHA-256 of the text of the seed; "
			+ "listHash = SHA-256 of the list of candidates, one on a line.";

	private static final Comparator<Ticket> ORDER = Comparator.comparing(Ticket::hash).thenComparing(Ticket::candidate);

	/** Those drawn, in the order in which they were. */
	List<Ticket> draw(Collection<String> candidates, int count) {
		return candidates.stream().map(this::ticket).sorted(ORDER).limit(count).toList();
	}

	Ticket ticket(String candidate) {
		return new Ticket(candidate, Digest.of(this.seed + '|' + this.words + '|' + candidate));
	}

	/** A candidate's lot. */
	record Ticket(String candidate, String hash) {
	}

}
