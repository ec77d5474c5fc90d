package vn.motcua.publishing;

import org.jspecify.annotations.Nullable;

import vn.motcua.journal.JournalEvent;

/**
 * An event that was not sent although its turn had come.
 *
 * @param reason why it cannot be sent; none when it only must not go before another
 */
record SetAside(JournalEvent event, @Nullable String reason) {

	static SetAside behindAnother(JournalEvent event) {
		return new SetAside(event, null);
	}

}
