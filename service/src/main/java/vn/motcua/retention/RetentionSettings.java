package vn.motcua.retention;

import java.time.Duration;
import java.time.Period;
import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * For how long what is kept.
 *
 * @param answers first answers to commands, under their idempotency keys: hours
 * @param uses who looked at which dossier; the database itself refuses to forget the last
 * two years
 * @param dossiers after its end (thời hạn bảo quản); before that nothing of a dossier can
 * be erased
 * @param fields the same for fields of administration that differ, by their names
 */
@ConfigurationProperties("motcua.retention")
public record RetentionSettings(@DefaultValue("12h") Duration answers, @DefaultValue("P5Y") Period uses,
		@DefaultValue("P20Y") Period dossiers, @DefaultValue Map<String, Period> fields) {

	private static final Duration A_DAY = Duration.ofDays(1);

	private static final int LEAST_MONTHS_OF_USES = 24;

	public RetentionSettings {
		if (answers.compareTo(Duration.ofHours(1)) < 0 || answers.compareTo(A_DAY) > 0) {
			throw new IllegalArgumentException("motcua.retention.answers is between 1h and 24h");
		}
		if (uses.toTotalMonths() < LEAST_MONTHS_OF_USES) {
			throw new IllegalArgumentException("motcua.retention.uses is at least P2Y");
		}
		if (dossiers.toTotalMonths() < 1 || fields.values().stream().anyMatch((kept) -> kept.toTotalMonths() < 1)) {
			throw new IllegalArgumentException(
					"motcua.retention.dossiers and .fields are at least P1M, as the law of archives says");
		}
		fields = Map.copyOf(fields);
	}

	/** For how long a dossier of that field is kept after its end. */
	public Period dossiersOf(String field) {
		return this.fields.getOrDefault(field, this.dossiers);
	}

}
