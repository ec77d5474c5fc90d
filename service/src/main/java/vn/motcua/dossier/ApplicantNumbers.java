package vn.motcua.dossier;

import java.util.List;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The numbers by which someone proves that a dossier is his. They are looked up alone:
 * whether there is such a dossier is not to be told from how long the answer takes.
 */
@Component
class ApplicantNumbers {

	/** Compared where there is no dossier, as long as real ones. */
	private static final List<String> NOBODYS = List.of("+84 000 000 000", "000000000000");

	private final JdbcClient jdbc;

	ApplicantNumbers(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Whether the proof fits a number that was given with the dossier of that code. */
	boolean fit(Proof proof, String code) {
		var given = this.jdbc.sql("""
				select applicant_phone, applicant_id, submitter ->> 'phone', submitter ->> 'idNumber'
				from dossier
				where reverse(upper(code)) = reverse(?) -- dossier_by_tail
				limit 1
				""")
			.param(DossierCode.asKept(code))
			.query((row, number) -> Stream.of(row.getString(1), row.getString(2), row.getString(3), row.getString(4))
				.filter((each) -> each != null)
				.toList())
			.optional();
		boolean fits = proof.fits(given.orElse(NOBODYS));
		return given.isPresent() && fits;
	}

}
