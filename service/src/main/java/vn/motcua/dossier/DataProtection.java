package vn.motcua.dossier;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * How the data of those whose dossier it is stands.
 *
 * @param blockedSince hạn chế xử lý: since when it is shown to administrators only
 * @param blockedUntil until when, if that was said
 * @param erasedAt xóa dữ liệu: when who they were was taken out
 */
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DataProtection(@Nullable Instant blockedSince, @Nullable Instant blockedUntil,
		@Nullable Instant erasedAt) {

	static DataProtection blocked(Instant since, @Nullable Instant until) {
		return new DataProtection(since, until, null);
	}

	static DataProtection erased(Instant at) {
		return new DataProtection(null, null, at);
	}

	/** Whether it is blocked then: a block ends by itself where it was said when. */
	public boolean isBlockedAt(Instant now) {
		return this.blockedSince != null && (this.blockedUntil == null || now.isBefore(this.blockedUntil));
	}

	public boolean isErased() {
		return this.erasedAt != null;
	}

}
