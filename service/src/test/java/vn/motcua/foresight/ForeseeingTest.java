package vn.motcua.foresight;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.motcua.testing.OwnDatabaseTest;
import vn.motcua.web.Paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * Foresight over stored dossiers; with {@code -Dmotcua.test.open=100000} as many as that,
 * and the time it takes is printed.
 */
@OwnDatabaseTest
class ForeseeingTest {

	private static final int OPEN = Integer.getInteger("motcua.test.open", 2000);

	/** With its six communes. */
	private static final String PROVINCE = "H13";

	private final ForesightFixture fixture = new ForesightFixture();

	private List<AtRisk> all(String agency, int size) {
		List<AtRisk> all = new ArrayList<>();
		@Nullable String after = null;
		do {
			var page = this.fixture.risks.list(agency, null, new Paging(size, after), ForesightFixture.ASKING);
			all.addAll(page.items());
			after = page.next();
		}
		while (after != null);
		return all;
	}

	@Test
	void looks_at_every_open_dossier_and_lists_the_most_probable_first() {
		this.fixture.open(OPEN);
		long start = System.nanoTime();
		ForesightFixture.lookAtAll(this.fixture.foreseeing(ForesightFixture.NOW));
		System.out.printf("Foresight: looked at %d open dossiers in %d ms%n", OPEN, millisSince(start));
		var risks = all(PROVINCE, 200);
		assertThat(risks).hasSize(OPEN).extracting(AtRisk::code).doesNotHaveDuplicates();
		assertThat(risks).extracting((risk) -> risk.probability().negate()).isSorted();
		assertThat(risks).allSatisfy((risk) -> assertThat(risk.probability().compareTo(BigDecimal.ONE) == 0)
			.isEqualTo(risk.dueAt().isBefore(ForesightFixture.NOW)));
		assertThat(risks.getFirst().minutesLeft()).isNegative();
		assertThat(risks.getLast().why().steps()).isNotEmpty();
		var inTime = risks.stream().filter((risk) -> risk.probability().compareTo(BigDecimal.ONE) < 0).limit(200);
		assertThat(this.fixture.risks.stillInTime(PROVINCE, new Paging(200, null), ForesightFixture.ASKING).items())
			.isNotEmpty()
			.containsExactlyElementsOf(inTime.toList());
		for (String agency : List.of(PROVINCE, "H13.104")) {
			start = System.nanoTime();
			for (int call = 0; call < 20; call++) {
				this.fixture.risks.list(agency, null, new Paging(50, null), ForesightFixture.ASKING);
			}
			System.out.printf("Foresight: a page of %s in %d ms%n", agency, millisSince(start) / 20);
		}
		start = System.nanoTime();
		assertThat(this.fixture.risks.expected(PROVINCE, ForesightFixture.ASKING)).hasSize(6);
		System.out.printf("Foresight: expected late in %d ms%n", millisSince(start));
	}

	private static long millisSince(long start) {
		return (System.nanoTime() - start) / 1_000_000;
	}

	@Test
	void rests_on_what_the_facts_teach() {
		this.fixture.decided(600);
		this.fixture.open(60);
		ForesightFixture.lookAtAll(this.fixture.foreseeing(ForesightFixture.NOW));
		assertThat(all(PROVINCE, 200)).hasSize(60).extracting(AtRisk::why).allSatisfy((why) -> {
			assertThat(why.steps()).extracting(Why.Expected::step).containsExactly("appraisal", "approval");
			assertThat(why.steps().getLast().medianMinutes()).isBetween(25L, 35L);
		});
	}

	@Test
	void looks_again_only_at_what_has_grown_old() {
		this.fixture.open(30);
		var now = ForesightFixture.NOW;
		ForesightFixture.lookAtAll(this.fixture.foreseeing(now));
		ForesightFixture.lookAtAll(this.fixture.foreseeing(now.plus(Duration.ofMinutes(9))));
		assertThat(all(PROVINCE, 200)).allSatisfy((risk) -> assertThat(risk.foreseenAt()).isEqualTo(now));
		var later = now.plus(Duration.ofMinutes(11));
		ForesightFixture.lookAtAll(this.fixture.foreseeing(later));
		assertThat(all(PROVINCE, 200)).allSatisfy((risk) -> assertThat(risk.foreseenAt()).isEqualTo(later));
	}

	@Test
	void passes_over_what_another_replica_has_in_hand() {
		this.fixture.open(10);
		this.fixture.transaction.executeWithoutResult((status) -> {
			assertThat(this.fixture.standings.holdStalest(ForesightFixture.NOW, 4)).hasSize(4);
			var other = new Thread(() -> ForesightFixture.lookAtAll(this.fixture.foreseeing(ForesightFixture.NOW)));
			other.start();
			try {
				other.join();
			}
			catch (InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
			assertThat(all(PROVINCE, 200)).hasSize(6);
		});
	}

	@Test
	void goes_on_with_all_others_where_one_cannot_be_read_and_tries_that_again() {
		this.fixture.open(10);
		this.fixture.jdbc.sql("update dossier set ledger = '[{\"type\": \"FROM_TOMORROW\"}]' where register_number = 3")
			.update();
		ForesightFixture.lookAtAll(this.fixture.foreseeing(ForesightFixture.NOW));
		assertThat(all(PROVINCE, 200)).hasSize(9);
		this.fixture.jdbc.sql(
				"update dossier set ledger = (select ledger from dossier where register_number = 4) where register_number = 3")
			.update();
		ForesightFixture.lookAtAll(this.fixture.foreseeing(ForesightFixture.NOW.plus(Duration.ofMinutes(11))));
		assertThat(all(PROVINCE, 200)).hasSize(10);
	}

	@Test
	void forgets_what_has_ended() {
		this.fixture.open(10);
		this.fixture.jdbc.sql("update dossier set state = 'WITHDRAWN' where register_number <= 4").update();
		ForesightFixture.lookAtAll(this.fixture.foreseeing(ForesightFixture.NOW));
		assertThat(all(PROVINCE, 200)).hasSize(6);
		assertThat(this.fixture.jdbc.sql("select count(*) from foresight").query(Integer.class).single()).isEqualTo(6);
	}

	@Test
	void expects_as_many_late_as_the_probabilities_sum_up_to() {
		this.fixture.open(60);
		ForesightFixture.lookAtAll(this.fixture.foreseeing(ForesightFixture.NOW));
		for (ExpectedLate expected : this.fixture.risks.expected(PROVINCE, ForesightFixture.ASKING)) {
			var risks = all(expected.agency(), 7);
			assertThat(risks).hasSize(10);
			assertThat(expected.open()).isEqualTo(10);
			assertThat(expected.overdue())
				.isEqualTo(risks.stream().filter((risk) -> risk.probability().compareTo(BigDecimal.ONE) == 0).count());
			assertThat(expected.expectedLate().doubleValue()).isCloseTo(
					risks.stream().mapToDouble((risk) -> risk.probability().doubleValue()).sum(),
					org.assertj.core.api.Assertions.within(0.051));
		}
	}

	@Test
	void lists_for_a_unit_what_it_has_in_hand_for_others_once() {
		this.fixture.open(12);
		this.fixture.jdbc
			.sql("update task set agency = 'H13.03' where dossier in "
					+ "(select id from dossier where register_number <= 5)")
			.update();
		ForesightFixture.lookAtAll(this.fixture.foreseeing(ForesightFixture.NOW));
		assertThat(all("H13.03", 2)).hasSize(5);
		assertThat(all(PROVINCE, 5)).hasSize(12).extracting(AtRisk::code).doesNotHaveDuplicates();
	}

}
