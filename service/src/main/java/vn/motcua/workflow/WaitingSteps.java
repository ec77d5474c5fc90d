package vn.motcua.workflow;

/** Where the engine waits, for those who compare it with what they have open. */
public final class WaitingSteps {

	/**
	 * The relation of all steps that wait, to be read in a statement of one's own:
	 * {@code step} is the reference of {@link OpenStep}, {@code path} its instance.
	 */
	public static final String RELATION = """
			(select id_ as step, proc_inst_id_ as path
			 from act_ru_execution
			 where is_active_)""";

	private WaitingSteps() {
	}

}
