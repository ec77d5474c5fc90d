package vn.motcua.desk;

import java.util.Objects;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import vn.motcua.dossier.AnsweringDossiers;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierAnswer;
import vn.motcua.web.CommandKey;
import vn.motcua.web.OnceOnly;

/**
 * Carries out what a form asks to do with a dossier: once, however often the form is
 * sent.
 */
@Component
public class DoingOnce {

	private final AnsweringDossiers answering;

	private final OnceOnly once;

	DoingOnce(AnsweringDossiers answering, OnceOnly once) {
		this.answering = answering;
		this.once = once;
	}

	/**
	 * How the dossier stands afterwards; as it stood the first time, if this is not the
	 * first. A page needs nothing of the applicant to go on, and nothing of him is kept
	 * with the key.
	 * @param request what was sent, as it was understood
	 */
	public DossierAnswer run(CommandKey key, @Nullable Object request, Supplier<Dossier> deed) {
		var answer = this.once.run(key, request, DossierAnswer.class,
				() -> ResponseEntity.ok(this.answering.masked(deed.get())));
		return Objects.requireNonNull(answer.getBody());
	}

}
