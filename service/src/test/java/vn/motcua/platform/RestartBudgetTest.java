package vn.motcua.platform;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RestartBudgetTest {

	private static final Duration NINE = Duration.ofHours(9);

	private final RestartBudget budget = new RestartBudget(2, Duration.ofMinutes(10));

	@Test
	void lets_a_database_be_started_again_so_often_and_no_more() {
		assertThat(this.budget.take(NINE)).isTrue();
		assertThat(this.budget.take(NINE.plusSeconds(60))).isTrue();
		assertThat(this.budget.take(NINE.plusSeconds(120))).isFalse();
	}

	@Test
	void forgets_what_was_long_ago() {
		this.budget.take(NINE);
		this.budget.take(NINE.plusSeconds(540));
		assertThat(this.budget.take(NINE.plusSeconds(601))).isTrue();
		assertThat(this.budget.take(NINE.plusSeconds(602))).isFalse();
	}

}
