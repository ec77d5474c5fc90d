package vn.motcua.dossier;

import java.util.function.Predicate;

import vn.motcua.agency.Succession;

/**
 * Chuyển giao: what an agency had of a dossier, its successor has from now on. Code,
 * place in the register and whatever was counted before stay as they are.
 */
final class Transfer {

	private Transfer() {
	}

	/**
	 * @param staysWith whether someone has in hand at the successor what he had in hand
	 * before
	 */
	static void transfer(Dossier dossier, Succession succession, Predicate<String> staysWith, Act act) {
		dossier.begin(act);
		boolean received = dossier.getApplication().agency().equals(succession.predecessor());
		var transferred = TransferHappening.Standing.of(dossier, received);
		if (received) {
			dossier.tell(new TransferHappening.Out(succession, transferred), act);
		}
		dossier.goesTo(succession.predecessor(), succession.successor(), act.recordedAt());
		dossier.tell(new TransferHappening.In(succession, transferred), act);
		dossier.getOpenTasks()
			.stream()
			.filter((task) -> task.getAgency().equals(succession.predecessor()))
			.forEach((task) -> {
				task.goesTo(succession.successor());
				var holder = task.getAssignee();
				if (holder != null && !staysWith.test(holder)) {
					task.assignTo(null);
				}
				dossier.tell(new TransferHappening.Step(task, succession.predecessor(), holder), act);
			});
	}

}
