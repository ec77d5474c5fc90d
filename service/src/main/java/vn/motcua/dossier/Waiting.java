package vn.motcua.dossier;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * The applicant was asked for more (yêu cầu bổ sung, hoàn thiện hồ sơ).
 *
 * @param step where the path waits for him
 * @param until when the dossier is stopped if he does not answer
 * @param announced whether he was told that this is near
 */
@Embeddable
record Waiting(@Column(name = "awaits_step") String step, @Column(name = "awaits_since") Instant since,
		@Column(name = "awaits_until") Instant until, @Column(name = "awaits_announced") Boolean announced) {

	Waiting told() {
		return new Waiting(this.step, this.since, this.until, true);
	}

}
