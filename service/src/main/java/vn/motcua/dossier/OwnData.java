package vn.motcua.dossier;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What an applicant takes home of his dossier, in a form that programs read. Four digits
 * are enough to follow a dossier, not to be told someone's number, telephone or address:
 * he has them whole from the agency, which sees his card.
 */
public record OwnData(Followed dossier, Applicant applicant, @Nullable Applicant submitter, @Nullable String subject,
		int copies, List<Component> components) {

	static OwnData of(Followed followed, Application application) {
		var submitter = application.submitter();
		return new OwnData(followed, Disclosure.MASKED.disclosed(application.applicant()),
				(submitter != null) ? Disclosure.MASKED.disclosed(submitter) : null, application.subject(),
				application.copies(), application.components());
	}

}
