package vn.motcua.calendar;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.calendar.Times.ANNOUNCED;
import static vn.motcua.calendar.Times.at;

@Domain(AnyTime.class)
@Domain(DomainContext.Global.class)
class DeadlineLedgerJsonTest {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	@Test
	void is_an_array_of_entries_that_say_what_they_are() {
		var ledger = DeadlineLedger.EMPTY.start(at("2026-06-01T10:00"), TimeLimit.workingDays(3))
			.stop(at("2026-06-02T10:00"), new Ground("Chờ nộp lệ phí", "Nghị định 118/2025", "officer"))
			.resume(at("2026-06-03T10:00"));
		assertThat(JSON.writeValueAsString(ledger)).isEqualTo("""
				[{"type":"STARTED","at":"2026-06-01T03:00:00Z","limit":{"value":3,"unit":"WORKING_DAYS"}},\
				{"type":"STOPPED","at":"2026-06-02T03:00:00Z","ground":{"reason":"Chờ nộp lệ phí",\
				"legalBasis":"Nghị định 118/2025","by":"officer"}},\
				{"type":"RESUMED","at":"2026-06-03T03:00:00Z"}]""");
	}

	@Test
	void is_empty_before_the_start() {
		assertThat(JSON.writeValueAsString(DeadlineLedger.EMPTY)).isEqualTo("[]");
		assertThat(JSON.readValue("[]", DeadlineLedger.class)).isEqualTo(DeadlineLedger.EMPTY);
	}

	@Property(tries = 100)
	void comes_back_as_it_was(@ForAll Instant start, @ForAll TimeLimit limit,
			@ForAll @IntRange(max = 999_999_999) int nanos) {
		var from = start.plusNanos(nanos);
		var due = ANNOUNCED.dueAt(from, limit);
		var ledger = DeadlineLedger.EMPTY.start(from, limit);
		if (from.isBefore(due)) {
			ledger = ledger.extend(from, due.plus(3, ChronoUnit.DAYS), new Ground("Phức tạp", null, null), ANNOUNCED);
		}
		var ground = new Ground("\"Thiếu\" giấy tờ", "Điều 5", "clerk");
		ledger = ledger.reappoint(from, due.plus(30, ChronoUnit.DAYS).plusNanos(nanos), ground, ANNOUNCED)
			.stop(from.plusNanos(1), ground)
			.restart(from.plusNanos(2))
			.stop(from.plusNanos(3), ground)
			.resume(from.plusNanos(3))
			.correct(from.plusNanos(4), limit);
		var back = JSON.readValue(JSON.writeValueAsString(ledger), DeadlineLedger.class);
		assertThat(back).isEqualTo(ledger);
		assertThat(back.dueAt(ANNOUNCED)).isEqualTo(ledger.dueAt(ANNOUNCED));
	}

}
