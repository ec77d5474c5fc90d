package vn.motcua.agency;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Chuyển giao: from a day on another agency has what this one had, because agencies were
 * merged, split or abolished (sắp xếp đơn vị hành chính).
 *
 * @param from an official date
 * @param fields of administration that go to the successor; where neither these nor
 * procedures are named, everything does, and the predecessor ceases
 * @param by the username
 * @param cancelledAt when it was taken back, before its day
 * @param begunAt since when nothing new comes to the predecessor; none before the day
 * @param completedAt when everything had been moved
 * @param moved how much that was, once it is completed
 * @param hinderedAt since when it is not carried out though its day has come
 * @param hindrance why it is not
 */
public record Succession(long id, String predecessor, String successor, LocalDate from, List<String> fields,
		List<String> procedures, String by, @Nullable Instant cancelledAt, @Nullable Instant begunAt,
		@Nullable Instant completedAt, Handover moved, @Nullable Instant hinderedAt, @Nullable Hindrance hindrance) {

	/** Why a handover is not carried out on its day. */
	public enum Hindrance {

		/** The successor, or whoever has all it had, is closed. */
		SUCCESSOR_CLOSED,
		/** What the successor had has itself gone to the predecessor. */
		BACK_TO_PREDECESSOR,
		/** The predecessor was opened again before everything had gone. */
		PREDECESSOR_WORKS_AGAIN

	}

	/** One that is only thought of. */
	static Succession of(String predecessor, NewSuccession wanted, LocalDate from) {
		return new Succession(0, predecessor, wanted.successor(), from, wanted.fields(), wanted.procedures(), "", null,
				null, null, Handover.NOTHING, null, null);
	}

	/** Whether everything goes, and not only some fields and procedures. */
	public boolean isWhole() {
		return this.fields.isEmpty() && this.procedures.isEmpty();
	}

	/** The same, going to whoever has today what the successor had. */
	Succession to(String heir) {
		return new Succession(this.id, this.predecessor, heir, this.from, this.fields, this.procedures, this.by,
				this.cancelledAt, this.begunAt, this.completedAt, this.moved, this.hinderedAt, this.hindrance);
	}

	/** Whether that is what was asked for. */
	boolean is(NewSuccession wanted) {
		return this.successor.equals(wanted.successor()) && this.from.equals(wanted.from())
				&& this.fields.equals(wanted.fields()) && this.procedures.equals(wanted.procedures());
	}

}
