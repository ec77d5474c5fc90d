package vn.motcua.journal;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A stretch of the journal. What cannot be read in it, because a newer version wrote it
 * or it is damaged, stops nobody from reading on.
 *
 * @param events that can be read, in order
 * @param unreadable the others, in order
 */
public record JournalPage(List<JournalEvent> events, List<UnreadableEvent> unreadable) {

	/** How many events there are, readable or not. */
	public int size() {
		return this.events.size() + this.unreadable.size();
	}

	public boolean isEmpty() {
		return size() == 0;
	}

	/** The place of the last of them; there must be one. */
	public long end() {
		return Stream
			.concat(this.events.stream().map(JournalEvent::seq), this.unreadable.stream().map(UnreadableEvent::seq))
			.max(Long::compare)
			.orElseThrow();
	}

	/** To whom something happened. */
	public List<UUID> dossiers() {
		return Stream
			.concat(this.events.stream().map((event) -> event.entry().dossier()),
					this.unreadable.stream().map(UnreadableEvent::dossier))
			.distinct()
			.toList();
	}

}
