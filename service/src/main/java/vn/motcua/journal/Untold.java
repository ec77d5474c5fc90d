package vn.motcua.journal;

import java.time.Instant;
import java.util.Optional;

/**
 * What is so already and no event of the journal yet, because time alone brought it about
 * and nobody has noticed: whoever follows the journal lacks that as well.
 */
public interface Untold {

	/** Since when there has been something of the kind; empty if there is nothing. */
	Optional<Instant> since(Instant now);

}
