package vn.motcua.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.motcua.calendar.Share;
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
 * @param supplement what a supplement does to the limit
 * @param components what it asks for (thành phần hồ sơ), in order
 * @param shares the part of the limit that each step of the path has, by the step's id in
 * the model; a step without one has the whole time until the appointment
 */
public record Procedure(String code, LocalDate validFrom, String name, String field, TimeLimit limit, long feeVnd,
		boolean online, boolean postal, @Nullable String coordinating, SupplementRule supplement,
		List<String> components, Map<String, Share> shares) {

	public Procedure {
		components = List.copyOf(components);
		shares = Map.copyOf(shares);
	}

	/** Whether the procedure may be asked for in this way. The counter is always open. */
	public boolean isOfferedThrough(Channel channel) {
		return switch (channel) {
			case COUNTER -> true;
			case ONLINE -> this.online;
			case POSTAL -> this.postal;
		};
	}

}
