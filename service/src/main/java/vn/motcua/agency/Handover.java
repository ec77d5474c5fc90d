package vn.motcua.agency;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * How much goes to a successor.
 *
 * @param dossiers that are open, their results not ready yet
 * @param tasks open steps, of others' dossiers as well
 * @param results that are ready and were not collected
 * @param people whose accounts are active and go with it
 * @param staying people whose accounts are active and stay, because the successor stands
 * above them; told only where there are some
 */
public record Handover(int dossiers, int tasks, int results, int people,
		@JsonInclude(JsonInclude.Include.NON_DEFAULT) int staying) {

	public static final Handover NOTHING = new Handover(0, 0, 0, 0, 0);

	/** As it was told. */
	@JsonCreator
	static Handover read(int dossiers, int tasks, int results, int people, @Nullable Integer staying) {
		return new Handover(dossiers, tasks, results, people, (staying != null) ? staying : 0);
	}

	/** What is open there. */
	public static Handover ofWork(int dossiers, int tasks, int results) {
		return new Handover(dossiers, tasks, results, 0, 0);
	}

	/** Who works there. */
	public static Handover ofPeople(int people, int staying) {
		return new Handover(0, 0, 0, people, staying);
	}

	Handover and(Handover more) {
		return new Handover(this.dossiers + more.dossiers, this.tasks + more.tasks, this.results + more.results,
				this.people + more.people, this.staying + more.staying);
	}

	/** Whether nothing is left to go. */
	boolean isDone() {
		return this.dossiers + this.tasks + this.results + this.people == 0;
	}

}
