package vn.motcua.statistics;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import vn.motcua.journal.EventType;
import vn.motcua.journal.JournalEntry;
import vn.motcua.journal.JournalEvent;

import static org.assertj.core.api.Assertions.assertThat;

class ProjectionTest {

	private final Told dossier = Told.anyDossier();

	@Nested
	class A_received_dossier {

		@Test
		void is_received_and_pending_in_time() {
			assertThat(net(dossier.received("2026-03-02T08:00")))
				.isEqualTo(Map.of("2026-03-02 RECEIVED", 1, "2026-03-02 PENDING_IN_TIME", 1));
		}

		@Test
		void belongs_to_the_official_date() {
			// 23:30 in Universal Time on the first is the morning of the second.
			assertThat(net(dossier.received("2026-03-02T06:30"))).containsKey("2026-03-02 RECEIVED");
			assertThat(net(dossier.received("2026-03-02T00:00"))).containsKey("2026-03-02 RECEIVED");
		}

		@Test
		void becomes_overdue_on_the_day_of_its_appointment() {
			assertThat(net(dossier.overdue("2026-03-05T17:00")))
				.isEqualTo(Map.of("2026-03-05 PENDING_IN_TIME", -1, "2026-03-05 PENDING_OVERDUE", 1));
		}

	}

	/** On the day of the handover, with the day it came in: nothing before is touched. */
	@Nested
	class A_dossier_that_is_handed_over {

		private final Map<String, Object> standing = Map.of("receivedAt", Told.moment("2026-03-02T08:00"), "pending",
				true);

		@Test
		void leaves_the_predecessor_and_comes_to_the_successor() {
			assertThat(net(dossier.event(EventType.TRANSFERRED_OUT, "2026-03-04T09:00", this.standing)))
				.isEqualTo(Map.of("2026-03-04 RECEIVED", -1, "2026-03-04 PENDING_IN_TIME", -1));
			assertThat(net(dossier.event(EventType.TRANSFERRED_IN, "2026-03-04T09:00", this.standing)))
				.isEqualTo(Map.of("2026-03-04 RECEIVED", 1, "2026-03-04 PENDING_IN_TIME", 1));
		}

		@Test
		void goes_overdue_or_waiting_as_it_stands() {
			var late = new HashMap<>(this.standing);
			late.put("overdueSince", Told.moment("2026-03-03T17:00"));
			assertThat(net(dossier.event(EventType.TRANSFERRED_IN, "2026-03-04T09:00", late)))
				.isEqualTo(Map.of("2026-03-04 RECEIVED", 1, "2026-03-04 PENDING_OVERDUE", 1));
			var waiting = new HashMap<>(this.standing);
			waiting.put("awaiting", true);
			assertThat(net(dossier.event(EventType.TRANSFERRED_IN, "2026-03-04T09:00", waiting))).isEqualTo(Map
				.of("2026-03-04 RECEIVED", 1, "2026-03-04 PENDING_IN_TIME", 1, "2026-03-04 AWAITING_APPLICANT", 1));
		}

		@Test
		void changes_nothing_once_its_result_is_ready() {
			assertThat(net(dossier.event(EventType.TRANSFERRED_OUT, "2026-03-04T09:00", Map.of()))).isEmpty();
		}

	}

	/** Nothing is booked on a day before: what was reported stays so. */
	@Nested
	class A_receipt_under_the_wrong_procedure {

		private final Map<String, Object> moved = Map.of("receivedAt", Told.moment("2026-03-02T08:00"),
				"procedureBefore", "1.000894");

		@Test
		void is_reversed_on_the_day_of_the_correction() {
			assertThat(net(dossier.event(EventType.RECEIPT_REVERSED, "2026-03-04T09:00", this.moved)))
				.isEqualTo(Map.of("2026-03-04 RECEIVED", -1, "2026-03-04 PENDING_IN_TIME", -1));
			assertThat(net(dossier.event(EventType.CORRECTED, "2026-03-04T09:00", this.moved)))
				.isEqualTo(Map.of("2026-03-04 RECEIVED", 1, "2026-03-04 PENDING_IN_TIME", 1));
		}

		@Test
		void is_overdue_where_its_appointment_had_passed() {
			var late = new HashMap<>(this.moved);
			late.put("overdueSince", Told.moment("2026-03-03T17:00"));
			assertThat(net(dossier.event(EventType.RECEIPT_REVERSED, "2026-03-04T09:00", late)))
				.isEqualTo(Map.of("2026-03-04 RECEIVED", -1, "2026-03-04 PENDING_OVERDUE", -1));
			assertThat(net(dossier.event(EventType.CORRECTED, "2026-03-04T09:00", late)))
				.isEqualTo(Map.of("2026-03-04 RECEIVED", 1, "2026-03-04 PENDING_OVERDUE", 1));
		}

		@Test
		void is_no_matter_of_other_corrections() {
			assertThat(net(dossier.event(EventType.CORRECTED, "2026-03-04T09:00", Map.of("fields", "subject"))))
				.isEmpty();
			// Not received yet: it is counted when it is.
			assertThat(
					net(dossier.event(EventType.CORRECTED, "2026-03-04T09:00", Map.of("procedureBefore", "1.000894"))))
				.isEmpty();
		}

	}

	@Nested
	class A_result {

		@Test
		void in_time_leaves_those_pending_in_time() {
			assertThat(net(dossier.ready("2026-03-04T09:00", "EARLY")))
				.isEqualTo(Map.of("2026-03-04 EARLY", 1, "2026-03-04 PENDING_IN_TIME", -1));
		}

		@Test
		void after_the_appointment_leaves_those_overdue() {
			assertThat(net(dossier.ready("2026-03-09T09:00", "LATE", "2026-03-05T17:00")))
				.isEqualTo(Map.of("2026-03-09 LATE", 1, "2026-03-09 PENDING_OVERDUE", -1));
		}

		@Test
		void recorded_late_takes_the_overdue_back_where_it_was_booked() {
			assertThat(net(dossier.ready("2026-03-04T09:00", "EARLY", "2026-03-05T17:00")))
				.isEqualTo(Map.of("2026-03-04 EARLY", 1, "2026-03-04 PENDING_IN_TIME", -1, "2026-03-05 PENDING_IN_TIME",
						1, "2026-03-05 PENDING_OVERDUE", -1));
		}

		@Test
		void while_the_applicant_is_waited_for_leaves_both_columns() {
			var entry = dossier.event(EventType.RESULT_READY, "2026-03-04T09:00",
					Map.of("timeliness", "ON_TIME", "awaiting", true, "overdueSince", Told.moment("2026-03-03T17:00")));
			assertThat(net(entry)).isEqualTo(Map.of("2026-03-04 ON_TIME", 1, "2026-03-04 PENDING_IN_TIME", -1,
					"2026-03-04 AWAITING_APPLICANT", -1));
		}

	}

	@Nested
	class A_cancelled_dossier {

		@Test
		void counts_by_when_it_came_in_as_well() {
			var entry = dossier.withdrawn("2026-03-04T09:00", "2026-02-27T08:00");
			assertThat(net(entry))
				.isEqualTo(Map.of("2026-03-04 CANCELLED_IN_TIME", 1, "2026-03-04 PENDING_IN_TIME", -1));
			assertThat(Projection.of(new JournalEvent(1, entry))).contains(
					new Change(LocalDate.of(2026, 3, 4), Measure.CANCELLED_IN_TIME, 1, LocalDate.of(2026, 2, 27)));
		}

		@Test
		void after_its_appointment_leaves_those_overdue() {
			assertThat(net(dossier.stoppedLate("2026-03-09T09:00", "2026-03-02T08:00", "2026-03-05T17:00")))
				.isEqualTo(Map.of("2026-03-09 CANCELLED_LATE", 1, "2026-03-09 PENDING_OVERDUE", -1));
		}

		@Test
		void that_was_never_received_was_never_counted() {
			assertThat(net(
					dossier.event(EventType.WITHDRAWN, "2026-03-04T09:00", Map.of("received", false, "late", false))))
				.isEmpty();
		}

	}

	@Nested
	class Waiting_for_the_applicant {

		@Test
		void is_in_time() {
			assertThat(net(dossier.asked("2026-03-04T09:00"))).isEqualTo(Map.of("2026-03-04 AWAITING_APPLICANT", 1));
			assertThat(net(dossier.supplemented("2026-03-04T09:00")))
				.isEqualTo(Map.of("2026-03-04 AWAITING_APPLICANT", -1));
		}

		@Test
		void makes_an_overdue_dossier_in_time_until_it_is_over() {
			Map<String, Object> overdue = Map.of("received", true, "overdueSince", Told.moment("2026-03-05T17:00"));
			assertThat(net(dossier.event(EventType.SUSPENDED, "2026-03-06T09:00", overdue)))
				.isEqualTo(Map.of("2026-03-06 AWAITING_APPLICANT", 1, "2026-03-06 PENDING_IN_TIME", 1,
						"2026-03-06 PENDING_OVERDUE", -1));
			assertThat(net(dossier.event(EventType.RESUMED, "2026-03-10T09:00", overdue)))
				.isEqualTo(Map.of("2026-03-10 AWAITING_APPLICANT", -1, "2026-03-10 PENDING_IN_TIME", -1,
						"2026-03-10 PENDING_OVERDUE", 1));
		}

		@Test
		void before_receipt_is_not_counted() {
			assertThat(
					net(dossier.event(EventType.SUPPLEMENT_REQUESTED, "2026-03-04T09:00", Map.of("received", false))))
				.isEmpty();
		}

	}

	@Nested
	class An_extension {

		@Test
		void counts_nothing() {
			assertThat(net(dossier.event(EventType.EXTENDED, "2026-03-04T09:00", Map.of()))).isEmpty();
		}

		@Test
		void recorded_late_takes_the_overdue_back() {
			assertThat(net(dossier.event(EventType.EXTENDED, "2026-03-04T09:00",
					Map.of("overdueSince", Told.moment("2026-03-05T17:00")))))
				.isEqualTo(Map.of("2026-03-05 PENDING_IN_TIME", 1, "2026-03-05 PENDING_OVERDUE", -1));
		}

	}

	@Nested
	class A_changed_calendar {

		@Test
		void counts_nothing_while_the_dossier_is_in_time() {
			assertThat(net(dossier.event(EventType.RESCHEDULED, "2026-03-04T09:00", Map.of()))).isEmpty();
		}

		@Test
		void takes_the_overdue_back_from_the_day_it_is_changed() {
			assertThat(net(dossier.rescheduled("2026-03-09T09:00", "2026-03-10T17:00", "2026-03-05T17:00")))
				.isEqualTo(Map.of("2026-03-09 PENDING_IN_TIME", 1, "2026-03-09 PENDING_OVERDUE", -1));
		}

		@Test
		void leaves_what_stays_overdue_overdue_all_the_time() {
			var moved = dossier.rescheduled("2026-03-09T09:00", "2026-03-06T17:00", "2026-03-05T17:00");
			assertThat(net(dossier.overdue("2026-03-05T17:00"), moved, dossier.overdue("2026-03-09T09:00")))
				.isEqualTo(Map.of("2026-03-05 PENDING_IN_TIME", -1, "2026-03-05 PENDING_OVERDUE", 1));
		}

		@Test
		void counts_nothing_while_the_applicant_is_waited_for() {
			assertThat(net(dossier.event(EventType.RESCHEDULED, "2026-03-09T09:00",
					Map.of("awaiting", true, "overdueSince", Told.moment("2026-03-05T17:00")))))
				.isEmpty();
		}

	}

	@Test
	void a_reopened_dossier_comes_in_once_more() {
		assertThat(net(dossier.event(EventType.REOPENED, "2026-05-04T09:00", Map.of())))
			.isEqualTo(Map.of("2026-05-04 RECEIVED", 1, "2026-05-04 PENDING_IN_TIME", 1));
	}

	@Nested
	class What_is_missing {

		@ParameterizedTest
		@EnumSource(names = { "SUBMITTED", "REFUSED_AT_RECEIPT", "TASK_OPENED", "TASK_ASSIGNED", "TASK_DECIDED",
				"DECISION_UNDONE", "SUPPLEMENT_LAPSING", "DUE_SOON", "APOLOGISED", "RETURNED", "RATED", "WITHDRAWN",
				"STOPPED", "SUSPENDED" })
		void leaves_other_events_and_those_of_unreceived_dossiers_without_effect(EventType type) {
			assertThat(net(dossier.event(type, "2026-03-04T09:00", Map.of()))).isEmpty();
		}

		@Test
		void never_makes_a_result_early() {
			assertThat(net(dossier.event(EventType.RESULT_READY, "2026-03-04T09:00", Map.of())))
				.containsEntry("2026-03-04 ON_TIME", 1);
			assertThat(net(dossier.event(EventType.RESULT_READY, "2026-03-09T09:00",
					Map.of("timeliness", 7, "overdueSince", Told.moment("2026-03-05T17:00")))))
				.containsEntry("2026-03-09 LATE", 1);
		}

	}

	@Property
	void has_an_answer_for_any_event_and_keeps_columns_in_balance(@ForAll EventType type,
			@ForAll("data") Map<String, Object> data) {
		var net = net(Told.anyDossier().event(type, "2026-03-04T09:00", data));
		var stock = total(net, "PENDING_IN_TIME") + total(net, "PENDING_OVERDUE");
		var flow = total(net, "RECEIVED") - total(net, "EARLY") - total(net, " ON_TIME") - total(net, " LATE")
				- total(net, "CANCELLED_IN_TIME") - total(net, "CANCELLED_LATE");
		assertThat(stock).isEqualTo(flow);
	}

	@Provide
	Arbitrary<Map<String, Object>> data() {
		var keys = Arbitraries.of("timeliness", "overdueSince", "awaiting", "received", "late", "receivedAt");
		var values = Arbitraries.<Object>of("EARLY", "LATE", "", true, false, 17, "+999999999-01-01T00:00:00Z",
				"2026-03-01T17:00:00+07:00", "2026-03-09T10:00:00Z", "yesterday");
		return Arbitraries.maps(keys, values).ofMaxSize(6);
	}

	private static int total(Map<String, Integer> net, String measure) {
		return net.entrySet()
			.stream()
			.filter((each) -> each.getKey().endsWith(measure))
			.mapToInt(Map.Entry::getValue)
			.sum();
	}

	/** What an entry changes, by day and measure, without what cancels out. */
	private static Map<String, Integer> net(JournalEntry... entries) {
		Map<String, Integer> net = new HashMap<>();
		for (JournalEntry entry : entries) {
			for (Change change : Projection.of(new JournalEvent(1, entry))) {
				net.merge(change.day() + " " + change.measure(), change.by(), Integer::sum);
			}
		}
		net.values().removeIf((by) -> by == 0);
		return new TreeMap<>(net);
	}

}
