package vn.motcua.dossier;

import java.time.Clock;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import vn.motcua.procedure.Procedures;

/** Answers with a dossier as it stands now. */
@Component
public class AnsweringDossiers {

	private final DossierAnswers answers;

	private final Procedures procedures;

	private final Clock clock;

	AnsweringDossiers(DossierAnswers answers, Procedures procedures, Clock clock) {
		this.answers = answers;
		this.procedures = procedures;
		this.clock = clock;
	}

	public DossierAnswer answer(Dossier dossier) {
		return this.answers.answer(dossier, this.procedures, this.clock);
	}

	TaskAnswer answer(Task task) {
		return this.answers.answer(task);
	}

	public ResponseEntity<DossierAnswer> ok(Dossier dossier) {
		return ResponseEntity.ok().eTag(etag(dossier)).body(answer(dossier));
	}

	/** The version as an entity tag. */
	static String etag(Dossier dossier) {
		return "\"" + dossier.getVersion() + "\"";
	}

}
