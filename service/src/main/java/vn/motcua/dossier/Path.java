package vn.motcua.dossier;

import java.util.Set;
import java.util.TreeSet;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import vn.motcua.workflow.Route;
import vn.motcua.workflow.Unit;

/**
 * The way the dossier takes (quy trình giải quyết).
 *
 * @param instance by which the workflow knows it
 * @param process the key of its model
 * @param resolving the agency that resolves it (cơ quan giải quyết)
 * @param atOneStop kinds of steps done at the one-stop unit, parted by commas
 */
@Embeddable
record Path(@Column(name = "process_instance") String instance, String process, String resolving, String atOneStop) {

	static Path of(Route route, String receiving) {
		return new Path("", route.process(), (route.resolving() != null) ? route.resolving() : receiving,
				String.join(",", new TreeSet<>(route.atOneStop())));
	}

	Path began(String instance) {
		return new Path(instance, this.process, this.resolving, this.atOneStop);
	}

	/** Another agency has what this one had to resolve. */
	Path goesTo(String predecessor, String successor) {
		return this.resolving.equals(predecessor) ? new Path(this.instance, this.process, successor, this.atOneStop)
				: this;
	}

	/** Whether both lead over the same steps, done by the same. */
	boolean isSameWay(Path other) {
		return this.process.equals(other.process) && this.resolving.equals(other.resolving)
				&& this.atOneStop.equals(other.atOneStop);
	}

	/** Whose work a step of that unit is. */
	String agencyOf(Unit unit, String receiving) {
		return switch (unit) {
			case RECEIVING -> receiving;
			case RESOLVING -> this.resolving;
		};
	}

	/** Tại chỗ: whether a step of that kind is done at the one-stop unit. */
	boolean isAtOneStop(TaskKind kind) {
		return kind.isOfTheCounter() || Set.of(this.atOneStop.split(",")).contains(kind.name());
	}

}
