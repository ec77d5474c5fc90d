package vn.motcua.dossier;

import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.motcua.procedure.Channel;

/**
 * Đính chính: what of an application was written down wrong, as it should have been. What
 * is left out is right as it stands.
 *
 * @param subject an empty one takes out what stood there
 * @param procedure the code of the right one
 */
public record Correction(@Nullable PersonCorrection applicant, @Nullable PersonCorrection submitter,
		@Nullable String subject, @Nullable Integer copies, @Nullable List<Component> components,
		@Nullable Channel returnBy, @Nullable String procedure) {

	/** The application as it should have been from the start. */
	Application of(Application written) {
		return new Application((this.procedure != null) ? this.procedure.strip() : written.procedure(),
				written.agency(), written.channel(),
				(this.applicant != null) ? this.applicant.of(written.applicant()) : written.applicant(),
				(this.submitter != null) ? this.submitter.ofSubmitter(written.submitter()) : written.submitter(),
				subject(written), (this.copies != null) ? this.copies : written.copies(),
				(this.components != null) ? this.components : written.components(),
				(this.returnBy != null) ? this.returnBy : written.returnBy());
	}

	private @Nullable String subject(Application written) {
		if (this.subject == null) {
			return written.subject();
		}
		return this.subject.isBlank() ? null : this.subject.strip();
	}

}
