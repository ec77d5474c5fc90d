package vn.motcua.agency;

/**
 * How much goes to a successor.
 *
 * @param dossiers that are open, their results not ready yet
 * @param tasks open steps, of others' dossiers as well
 * @param results that are ready and were not collected
 * @param people whose accounts are active
 */
public record Handover(int dossiers, int tasks, int results, int people) {

	public static final Handover NOTHING = new Handover(0, 0, 0, 0);

	Handover and(Handover more) {
		return new Handover(this.dossiers + more.dossiers, this.tasks + more.tasks, this.results + more.results,
				this.people + more.people);
	}

}
