package vn.motcua.processes;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.jspecify.annotations.Nullable;

/** A sequence flow between two nodes. */
record Path(String id, FlowNode from, FlowNode to, @Nullable String condition) {

	private static final Pattern ONE = Pattern.compile("outcome\\s*==\\s*'([A-Z][A-Z_]*)'");

	private static final Pattern ANY_OF = Pattern.compile("\\$\\{\\s*%1$s(\\s*\\|\\|\\s*%1$s)*\\s*}".formatted(ONE));

	boolean isConditional() {
		return condition != null;
	}

	/** Whether the condition asks for the outcome, and for nothing else. */
	boolean asksForTheOutcome() {
		return condition != null && ANY_OF.matcher(condition.strip()).matches();
	}

	/** The outcomes that go this way; none, if the condition asks for something else. */
	List<String> outcomes() {
		return condition != null && asksForTheOutcome()
				? ONE.matcher(condition).results().map((MatchResult one) -> one.group(1)).toList() : List.of();
	}

}
