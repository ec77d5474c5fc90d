package vn.motcua.dossier;

import java.util.ArrayList;
import java.util.List;

import vn.motcua.journal.JournalEntry;

/** What happened to a dossier since it was last written down. */
final class News {

	private final List<Told> told = new ArrayList<>();

	/** It happened, and the dossier stands after it as it does now. */
	void tell(Dossier dossier, Happening what, Act act) {
		this.told.add(new Told(what, act, dossier.getState(), dossier.getDueAt()));
	}

	/** All of it, in order, once. */
	List<JournalEntry> take(Dossier dossier) {
		var entries = this.told.stream().map((each) -> each.entryFor(dossier)).toList();
		this.told.clear();
		return entries;
	}

}
