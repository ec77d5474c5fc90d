package vn.motcua.procedure;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import vn.motcua.calendar.TimeLimit;

/**
 * One version of an administrative procedure (thủ tục hành chính).
 *
 * @param code of the national database of procedures, such as {@code 1.004873}
 * @param validFrom the first official date on which this version is in force
 * @param field of administration (lĩnh vực), by which the report groups
 * @param feeVnd the fee in đồng
 * @param online whether it may be submitted online
 * @param postal whether it may be submitted by public post
 * @param coordinating who is asked besides the resolving agency, if anyone
 */
public record Procedure(String code, LocalDate validFrom, String name, String field, TimeLimit limit, long feeVnd,
		boolean online, boolean postal, @Nullable String coordinating) {

	/** Whether the procedure may be asked for in this way. The counter is always open. */
	public boolean isOfferedThrough(Channel channel) {
		return switch (channel) {
			case COUNTER -> true;
			case ONLINE -> this.online;
			case POSTAL -> this.postal;
		};
	}

}
