package vn.motcua.dossier;

import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.access.Actor;
import vn.motcua.journal.EventType;
import vn.motcua.journal.Journal;
import vn.motcua.journal.JournalEvent;
import vn.motcua.refusal.Refusal;

/** What is printed for an applicant is read from what the journal remembers. */
@Service
public class ReadingPapers {

	private final SearchingDossiers searching;

	private final AnsweringDossiers answering;

	private final Journal journal;

	ReadingPapers(SearchingDossiers searching, AnsweringDossiers answering, Journal journal) {
		this.searching = searching;
		this.answering = answering;
		this.journal = journal;
	}

	/**
	 * The paper about the last event of that type.
	 * @throws Refusal when nothing of that kind happened to the dossier
	 */
	@Transactional // not read-only: that someone looks is written down with it
	public Paper about(EventType type, String code, Actor reader) {
		var dossier = this.searching.byCode(code, reader);
		var entry = this.journal.lastOf(dossier.getId(), type)
			.map(JournalEvent::entry)
			.orElseThrow(() -> Refusal.unknown("no-such-paper", "There is no such paper of dossier " + code + "."));
		List<String> missing = (entry.data().get("missing") instanceof List<?> things)
				? things.stream().map(String::valueOf).toList() : List.of();
		return new Paper(this.answering.answer(dossier, reader), dossier.getLedger().limit().orElse(null),
				entry.occurredAt(), entry.actor(), entry.importedBy() != null, entry.note(), missing,
				this.answering.servesCounter(dossier, reader));
	}

}
