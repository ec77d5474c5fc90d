package vn.motcua.desk.administration;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import vn.motcua.calendar.TimeLimit;
import vn.motcua.processes.ModelStep;
import vn.motcua.workflow.RoutingRule;

/**
 * A way that dossiers of a procedure take, and why: the rule that leads there, its steps,
 * and the part of the limit that each has.
 *
 * @param conditions when the rule holds, in words; nothing: always
 * @param model the name of the process
 * @param left what the steps leave of the limit; less than nothing, if they have more
 * than it; none, where the two cannot be compared
 */
record Way(RoutingRule rule, List<String> conditions, String model, List<Stretch> steps, BigDecimal sum,
		@Nullable BigDecimal left) {

	/** A step with its share, if it has one. */
	record Stretch(ModelStep step, @Nullable BigDecimal share) {
	}

	static Way of(RoutingRule rule, List<String> conditions, String model, List<Stretch> steps, TimeLimit limit) {
		var sum = steps.stream().map(Stretch::share).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
		boolean comparable = limit.unit() == TimeLimit.Unit.WORKING_DAYS || limit.unit() == TimeLimit.Unit.HOURS;
		return new Way(rule, conditions, model, steps, sum,
				comparable ? BigDecimal.valueOf(limit.value()).subtract(sum) : null);
	}

	/** Whether the steps have more time than there is. */
	public boolean exceeds() {
		return this.left != null && this.left.signum() < 0;
	}

}
