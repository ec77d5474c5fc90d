package vn.motcua.desk.dossier;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;

import vn.motcua.calendar.DeadlineLedger;
import vn.motcua.calendar.Ground;
import vn.motcua.calendar.OfficialTime;
import vn.motcua.calendar.Stretch;
import vn.motcua.calendar.TimeLimit;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.desk.dossier.TimeLine.Kind;

import static org.assertj.core.api.Assertions.assertThat;

/** What happened to a deadline, as a line in time. Monday is 2 March 2026. */
class TimeLineTest {

	private static final WorkingCalendar CALENDAR = WorkingCalendar.standard(List.of());

	private final DeadlineLedger started = DeadlineLedger.EMPTY.start(at("2026-03-02T09:00"), TimeLimit.workingDays(3));

	@Test
	void begins_with_the_days_from_receipt_to_appointment() {
		var line = of(this.started);
		assertThat(line.points()).extracting(TimeLine.Point::kind).containsExactly(Kind.STARTED);
		assertThat(stretch(line, 0).deadline().dueAt()).isEqualTo(at("2026-03-05T17:00"));
	}

	@Test
	void stands_still_while_the_applicant_is_asked_and_begins_again_with_all_days() {
		var line = of(this.started.stop(at("2026-03-03T10:00"), new Ground("Thiếu giấy tờ", null, "officer"))
			.restart(at("2026-03-10T08:00")));
		assertThat(line.points()).extracting(TimeLine.Point::kind)
			.containsExactly(Kind.STARTED, Kind.STOPPED, Kind.RESTARTED);
		assertThat(line.points().get(1).stretch()).isNull();
		assertThat(stretch(line, 2).deadline().dueAt()).isEqualTo(at("2026-03-13T17:00"));
	}

	@Test
	void shows_an_extension_and_a_new_date_where_they_were_made() {
		var ground = new Ground("Hồ sơ phức tạp", null, "approver");
		var line = of(this.started.extend(at("2026-03-04T09:00"), at("2026-03-09T17:00"), ground, CALENDAR)
			.reappoint(at("2026-03-09T08:00"), at("2026-03-12T17:00"), ground, CALENDAR));
		assertThat(line.points()).extracting(TimeLine.Point::kind)
			.containsExactly(Kind.STARTED, Kind.EXTENDED, Kind.REAPPOINTED);
	}

	@Test
	void is_empty_before_receipt() {
		assertThat(of(DeadlineLedger.EMPTY).points()).isEmpty();
	}

	private static Stretch stretch(TimeLine line, int at) {
		return Objects.requireNonNull(line.points().get(at).stretch());
	}

	private static TimeLine of(DeadlineLedger ledger) {
		return TimeLine.of(ledger.entries(), ledger.explain(CALENDAR));
	}

	private static Instant at(String local) {
		return LocalDateTime.parse(local).atZone(OfficialTime.ZONE).toInstant();
	}

}
