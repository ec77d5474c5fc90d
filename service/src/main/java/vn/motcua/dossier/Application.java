package vn.motcua.dossier;

import java.util.List;
import java.util.stream.Stream;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

import vn.motcua.procedure.Channel;

/**
 * What was asked for and by whom, as it was handed in.
 *
 * @param procedure the code of the procedure
 * @param agency whose one-stop unit took it, or has succeeded the one that did
 * @param submitter who handed it in, when not the applicant himself
 * @param subject what is asked, in the applicant's words
 * @param copies how many sets (số bộ hồ sơ)
 * @param returnBy how the result is to come back
 */
@Embeddable
public record Application(String procedure, String agency, @Enumerated(EnumType.STRING) Channel channel,
		@Embedded @AttributeOverride(name = "kind", column = @Column(name = "applicant_kind")) @AttributeOverride(
				name = "name", column = @Column(name = "applicant_name")) @AttributeOverride(name = "idNumber",
						column = @Column(name = "applicant_id")) @AttributeOverride(name = "phone",
								column = @Column(name = "applicant_phone")) @AttributeOverride(name = "email",
										column = @Column(name = "applicant_email")) @AttributeOverride(name = "address",
												column = @Column(name = "applicant_address")) Applicant applicant,
		@Nullable @Convert(converter = JsonColumns.OfApplicant.class) @ColumnTransformer(
				write = "?::jsonb") Applicant submitter,
		@Nullable String subject, int copies, @Convert(converter = JsonColumns.OfComponents.class) @ColumnTransformer(
				write = "?::jsonb") List<Component> components,
		@Enumerated(EnumType.STRING) Channel returnBy) {

	public Application {
		subject = (subject == null || subject.isBlank()) ? null : subject;
		components = List.copyOf(components);
	}

	/** As it was sent: what was left out takes its default. */
	public static Application of(String procedure, String agency, Channel channel, Applicant applicant,
			@Nullable Applicant submitter, @Nullable String subject, @Nullable Integer copies,
			@Nullable List<Component> components, @Nullable Channel returnBy) {
		return new Application(procedure, agency, channel, applicant, submitter, subject, (copies != null) ? copies : 1,
				(components != null) ? components : List.of(), (returnBy != null) ? returnBy : Channel.COUNTER);
	}

	/** As it is kept when nobody may know any more whose it was. */
	Application withoutApplicant() {
		return new Application(this.procedure, this.agency, this.channel, this.applicant.erased(), null, null,
				this.copies, List.of(), this.returnBy);
	}

	/** As it is with another agency. */
	Application at(String agency) {
		return new Application(this.procedure, agency, this.channel, this.applicant, this.submitter, this.subject,
				this.copies, this.components, this.returnBy);
	}

	/** With what the applicant brought later. */
	Application with(List<Component> more) {
		return new Application(this.procedure, this.agency, this.channel, this.applicant, this.submitter, this.subject,
				this.copies, Stream.concat(this.components.stream(), more.stream()).toList(), this.returnBy);
	}

}
