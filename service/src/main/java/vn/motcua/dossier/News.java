package vn.motcua.dossier;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.motcua.journal.JournalEntry;

/** What happened to a dossier since it was last written down. */
final class News {

	private final List<Told> told = new ArrayList<>();

	/** It happened, and the dossier stands after it as it does now. */
	void tell(Dossier dossier, Happening what, Act act) {
		this.told.add(new Told(what, act, dossier.getApplication().agency(), dossier.getApplication().procedure(),
				dossier.getBasis().field(), dossier.getState(), dossier.getDueAt(), null));
	}

	/** All that was told so far is the past, which that user takes over. */
	void importedBy(String username) {
		this.told.replaceAll((each) -> each.importedBy(username));
	}

	/** The steps that opened. */
	List<Task> opened() {
		return this.told.stream()
			.map(Told::what)
			.filter(TaskHappening.Opened.class::isInstance)
			.map((opened) -> ((TaskHappening.Opened) opened).task())
			.toList();
	}

	/** What was corrected, each with when and by whom. */
	List<Told> corrections() {
		return this.told.stream().filter((each) -> each.what() instanceof Happening.Corrected).toList();
	}

	/**
	 * All of it, in order, once.
	 * @param lag by which it is known how late it is written down; none: that says
	 * nothing
	 */
	List<JournalEntry> take(Dossier dossier, @Nullable RecordingLag lag) {
		var entries = this.told.stream()
			.map((each) -> each.entryFor(dossier, (lag != null) ? lag.of(each.act()) : null))
			.toList();
		this.told.clear();
		return entries;
	}

}
