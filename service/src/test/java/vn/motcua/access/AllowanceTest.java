package vn.motcua.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;

import vn.motcua.calendar.OfficialTime;
import vn.motcua.refusal.Refusal;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AllowanceTest {

	private static final String HERE = "203.0.113.7";

	private Instant now = Instant.parse("2026-11-23T01:00:00Z");

	private final Allowance allowance = new Allowance(2, new Clock() {
		@Override
		public Instant instant() {
			return AllowanceTest.this.now;
		}

		@Override
		public ZoneId getZone() {
			return OfficialTime.ZONE;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			throw new UnsupportedOperationException();
		}
	});

	@Test
	void is_used_up() {
		use(HERE, 2);
		assertThatThrownBy(() -> this.allowance.use(HERE)).isInstanceOf(Refusal.class)
			.extracting((refusal) -> ((Refusal) refusal).kind())
			.isEqualTo(Refusal.Kind.TOO_OFTEN);
	}

	@Test
	void is_that_of_one_address() {
		use(HERE, 2);
		assertThatCode(() -> this.allowance.use("203.0.113.8")).doesNotThrowAnyException();
	}

	@Test
	void of_the_newer_form_is_that_of_all_addresses_that_one_has() {
		use("2001:db8:1:2:a:b:c:d", 1);
		use("2001:db8:1:2:1:1:1:1", 1);
		assertThatThrownBy(() -> this.allowance.use("2001:db8:1:2:9:9:9:9")).isInstanceOf(Refusal.class);
		assertThatCode(() -> this.allowance.use("2001:db8:1:3:9:9:9:9")).doesNotThrowAnyException();
	}

	@Test
	void is_there_again_when_an_hour_has_passed() {
		use(HERE, 2);
		this.now = this.now.plus(Duration.ofMinutes(61));
		assertThatCode(() -> this.allowance.use(HERE)).doesNotThrowAnyException();
	}

	@Test
	void is_given_back_where_it_cost_nobody_anything() {
		for (int time = 0; time < 10; time++) {
			this.allowance.use(HERE);
			this.allowance.giveBack(HERE);
		}
		assertThatCode(() -> this.allowance.use(HERE)).doesNotThrowAnyException();
	}

	private void use(String address, int times) {
		for (int time = 0; time < times; time++) {
			this.allowance.use(address);
		}
	}

}
