package vn.motcua.agency;

import java.util.Optional;

/**
 * What an agency is still needed for. The rooms that know tell; whoever closes an agency
 * asks all of them.
 */
public interface StillNeeded {

	/** What stands in the way, as a whole sentence; nothing, if nothing does. */
	Optional<String> whyNeeded(Agency agency);

}
