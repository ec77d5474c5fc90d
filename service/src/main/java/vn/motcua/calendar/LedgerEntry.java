package vn.motcua.calendar;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * What happened to a deadline: each entry is a dated fact with its ground; none is ever
 * changed.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({ @JsonSubTypes.Type(value = LedgerEntry.Started.class, name = "STARTED"),
		@JsonSubTypes.Type(value = LedgerEntry.Stopped.class, name = "STOPPED"),
		@JsonSubTypes.Type(value = LedgerEntry.Restarted.class, name = "RESTARTED"),
		@JsonSubTypes.Type(value = LedgerEntry.Resumed.class, name = "RESUMED"),
		@JsonSubTypes.Type(value = LedgerEntry.Extended.class, name = "EXTENDED"),
		@JsonSubTypes.Type(value = LedgerEntry.Reappointed.class, name = "REAPPOINTED"),
		@JsonSubTypes.Type(value = LedgerEntry.Reopened.class, name = "REOPENED"),
		@JsonSubTypes.Type(value = LedgerEntry.Corrected.class, name = "CORRECTED") })
public sealed interface LedgerEntry {

	/** When it happened, not when it was written down. */
	Instant at();

	/** Tiếp nhận: the dossier was accepted under this limit. */
	record Started(Instant at, TimeLimit limit) implements LedgerEntry {
	}

	/** Tạm dừng: the dossier waits for a supplement or a payment. */
	record Stopped(Instant at, Ground ground) implements LedgerEntry {
	}

	/** Tính lại từ đầu: the whole limit is owed from this moment. */
	record Restarted(Instant at) implements LedgerEntry {
	}

	/** Tiếp tục: the working time that was left at the stop is owed from this moment. */
	record Resumed(Instant at) implements LedgerEntry {
	}

	/**
	 * Gia hạn: the deadline itself is moved.
	 *
	 * @param until as it was set; outside office hours the deadline is when they begin
	 */
	record Extended(Instant at, Instant until, Ground ground) implements LedgerEntry {
	}

	/**
	 * Xin lỗi và hẹn lại: a new date is promised, the deadline stays what it was.
	 *
	 * @param newAppointment as it was set, likewise
	 */
	record Reappointed(Instant at, Instant newAppointment, Ground ground) implements LedgerEntry {
	}

	/** Mở lại: a finished dossier is taken up again, and the whole limit is owed. */
	record Reopened(Instant at) implements LedgerEntry {
	}

	/**
	 * Đính chính thủ tục: it was received under the wrong procedure. From the receipt on
	 * this limit is owed and always was.
	 */
	record Corrected(Instant at, TimeLimit limit) implements LedgerEntry {
	}

}
