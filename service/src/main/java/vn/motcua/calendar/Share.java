package vn.motcua.calendar;

import java.math.BigDecimal;

/**
 * The part of a limit that one step of the path has (thời gian giải quyết của từng bước),
 * such as half a working day.
 *
 * @param value more than nothing
 * @param unit {@link TimeLimit.Unit#HOURS} of office time where the limit is in hours,
 * else {@link TimeLimit.Unit#WORKING_DAYS}
 */
public record Share(BigDecimal value, TimeLimit.Unit unit) {

	/** A share of a limit of that unit. */
	public static Share of(BigDecimal value, TimeLimit.Unit limit) {
		return new Share(value, (limit == TimeLimit.Unit.HOURS) ? TimeLimit.Unit.HOURS : TimeLimit.Unit.WORKING_DAYS);
	}

}
