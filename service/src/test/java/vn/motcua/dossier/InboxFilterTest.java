package vn.motcua.dossier;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import vn.motcua.access.Actor;
import vn.motcua.access.Users;
import vn.motcua.dossier.InboxFilter.Due;
import vn.motcua.testing.Bodies;
import vn.motcua.testing.OneStopShop;
import vn.motcua.testing.PassingClock;
import vn.motcua.testing.ServiceTest;
import vn.motcua.web.Paging;

import static org.assertj.core.api.Assertions.assertThat;

/** An inbox that is narrowed. */
@ServiceTest
class InboxFilterTest {

	/** A word that is in no other test's names. */
	private final String word = "z" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "zq";

	private final OneStopShop shop;

	private final Inbox inbox;

	private final PassingClock clock;

	private final Actor officer;

	InboxFilterTest(OneStopShop shop, Inbox inbox, PassingClock clock, Users users) {
		this.shop = shop;
		this.inbox = inbox;
		this.clock = clock;
		this.officer = users.find("officer").orElseThrow();
	}

	/** Received on Monday at three, due on Thursday at five. */
	private String received() {
		return this.shop
			.receive(Bodies.with(Bodies.dossierAt("2025-03-03T15:00:00+07:00"), "/applicant/name",
					"\"" + this.word + " An\""))
			.code();
	}

	private List<String> waiting(InboxFilter filter) {
		return this.inbox.waiting(filter, new Paging(null, null), this.officer)
			.items()
			.stream()
			.map(WaitingTask::code)
			.toList();
	}

	private List<String> due(Due due, String at) {
		try (var now = this.clock.showing(Instant.parse(at))) {
			return waiting(new InboxFilter(null, null, false, null, due, this.word));
		}
	}

	@Nested
	class By_its_deadline {

		@Test
		void shows_what_is_late_once_its_moment_has_passed() {
			var code = received();
			assertThat(due(Due.OVERDUE, "2025-03-06T10:00:01Z")).containsExactly(code);
			assertThat(due(Due.OVERDUE, "2025-03-06T09:59:00Z")).isEmpty();
		}

		@Test
		void shows_what_is_due_today_until_it_is_late() {
			var code = received();
			assertThat(due(Due.TODAY, "2025-03-06T01:00:00Z")).containsExactly(code);
			assertThat(due(Due.TODAY, "2025-03-05T16:59:00Z")).isEmpty();
			assertThat(due(Due.TODAY, "2025-03-06T10:00:01Z")).isEmpty();
		}

		@Test
		void shows_what_comes_within_a_week() {
			var code = received();
			assertThat(due(Due.SOON, "2025-03-04T01:00:00Z")).containsExactly(code);
			assertThat(due(Due.SOON, "2025-02-25T01:00:00Z")).isEmpty();
		}

	}

	@Nested
	class By_what_it_is_about {

		@Test
		void shows_one_field_of_administration() {
			var code = received();
			assertThat(waiting(new InboxFilter(null, null, false, "Hộ tịch", null, word))).containsExactly(code);
			assertThat(waiting(new InboxFilter(null, null, false, "Đất đai", null, word))).isEmpty();
		}

		@Test
		void shows_a_code_or_a_name() {
			var code = received();
			assertThat(waiting(new InboxFilter(null, null, false, null, null, code))).containsExactly(code);
			assertThat(waiting(new InboxFilter(TaskKind.APPRAISAL, null, false, null, null, word + " an")))
				.containsExactly(code);
			assertThat(waiting(new InboxFilter(TaskKind.APPROVAL, null, false, null, null, word))).isEmpty();
		}

	}

}
