package vn.motcua.dossier;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * That a wrong result went back to the authority (đính chính kết quả, nghị định
 * 118/2025/NĐ-CP, điều 23 khoản 1).
 *
 * @param since when it went back
 * @param dueAt until when it has to be right; the dossier's own appointment stays what it
 * was
 * @param returned whether the applicant had the wrong one already
 */
@Embeddable
public record ResultCorrection(@Column(name = "result_wrong_since") Instant since,
		@Column(name = "result_right_by") Instant dueAt,
		@JsonIgnore @Column(name = "result_was_returned") Boolean returned) {
}
