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
 */
public record Succession(long id, String predecessor, String successor, LocalDate from, List<String> fields,
		List<String> procedures, String by, @Nullable Instant cancelledAt, @Nullable Instant begunAt,
		@Nullable Instant completedAt, Handover moved) {

	/** Whether everything goes, and not only some fields and procedures. */
	public boolean isWhole() {
		return this.fields.isEmpty() && this.procedures.isEmpty();
	}

}
