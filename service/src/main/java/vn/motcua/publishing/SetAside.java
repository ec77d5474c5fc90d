package vn.motcua.publishing;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.motcua.journal.JournalEvent;
import vn.motcua.journal.UnreadableEvent;

/**
 * An event that was not sent although its turn had come.
 *
 * @param seq its place in the journal
 * @param type as it is written down
 * @param reason why it cannot be sent; none when it only must not go before another
 */
record SetAside(long seq, UUID id, String type, UUID dossier, String code, @Nullable String reason) {

	static SetAside behindAnother(JournalEvent event) {
		return of(event, null);
	}

	static SetAside refused(JournalEvent event, String reason) {
		return of(event, reason);
	}

	static SetAside unreadable(UnreadableEvent event) {
		return new SetAside(event.seq(), event.id(), event.type(), event.dossier(), event.code(), event.reason());
	}

	private static SetAside of(JournalEvent event, @Nullable String reason) {
		var entry = event.entry();
		return new SetAside(event.seq(), entry.id(), entry.type().wireName(), entry.dossier(), entry.code(), reason);
	}

}
