package vn.motcua.foresight;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.motcua.web.Paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * Foresight over stored dossiers; with {@code -Dmotcua.test.open=100000} as many as that,
 * and the time it takes is printed.
 */
class ForeseeingTest {

	private static final int OPEN = Integer.getInteger("motcua.test.open", 2000);

	private static final Set<String> COMMUNES = Set.of("H13.101", "H13.102", "H13.103", "H13.104", "H13.105",
			"H13.106");

	private final ForesightFixture fixture = new ForesightFixture();

	private List<AtRisk> all(Set<String> agencies, int size) {
		List<AtRisk> all = new ArrayList<>();
		@Nullable String after = null;
		do {
			var page = this.fixture.risks.list(agencies, null, new Paging(size, after));
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
		var risks = all(COMMUNES, 200);
		assertThat(risks).hasSize(OPEN).extracting(AtRisk::code).doesNotHaveDuplicates();
		assertThat(risks).extracting((risk) -> risk.probability().negate()).isSorted();
		assertThat(risks).allSatisfy((risk) -> assertThat(risk.probability().compareTo(BigDecimal.ONE) == 0)
			.isEqualTo(risk.dueAt().isBefore(ForesightFixture.NOW)));
		assertThat(risks.getFirst().minutesLeft()).isNegative();
		assertThat(risks.getLast().why().steps()).isNotEmpty();
		var inTime = risks.stream().filter((risk) -> risk.probability().compareTo(BigDecimal.ONE) < 0).limit(200);
		assertThat(this.fixture.risks.stillInTime(COMMUNES, new Paging(200, null)).items()).isNotEmpty()
			.containsExactlyElementsOf(inTime.toList());
		for (Set<String> agencies : List.of(COMMUNES, Set.of("H13.104"))) {
			start = System.nanoTime();
			for (int call = 0; call < 20; call++) {
				this.fixture.risks.list(agencies, null, new Paging(50, null));
			}
			System.out.printf("Foresight: a page of %d agencies in %d ms%n", agencies.size(), millisSince(start) / 20);
		}
		start = System.nanoTime();
		assertThat(this.fixture.risks.expected(COMMUNES)).hasSize(6);
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
		assertThat(all(COMMUNES, 200)).hasSize(60).extracting(AtRisk::why).allSatisfy((why) -> {
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
		assertThat(all(COMMUNES, 200)).allSatisfy((risk) -> assertThat(risk.foreseenAt()).isEqualTo(now));
		var later = now.plus(Duration.ofMinutes(11));
		ForesightFixture.lookAtAll(this.fixture.foreseeing(later));
		assertThat(all(COMMUNES, 200)).allSatisfy((risk) -> assertThat(risk.foreseenAt()).isEqualTo(later));
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
			assertThat(all(COMMUNES, 200)).hasSize(6);
		});
	}

	@Test
	void forgets_what_has_ended() {
		this.fixture.open(10);
		this.fixture.jdbc.sql("update dossier set state = 'WITHDRAWN' where register_number <= 4").update();
		ForesightFixture.lookAtAll(this.fixture.foreseeing(ForesightFixture.NOW));
		assertThat(all(COMMUNES, 200)).hasSize(6);
		assertThat(this.fixture.jdbc.sql("select count(*) from foresight").query(Integer.class).single()).isEqualTo(6);
	}

	@Test
	void expects_as_many_late_as_the_probabilities_sum_up_to() {
		this.fixture.open(60);
		ForesightFixture.lookAtAll(this.fixture.foreseeing(ForesightFixture.NOW));
		for (ExpectedLate expected : this.fixture.risks.expected(COMMUNES)) {
			var risks = all(Set.of(expected.agency()), 7);
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
		assertThat(all(Set.of("H13.03"), 2)).hasSize(5);
		var everywhere = new HashSet<>(COMMUNES);
		everywhere.add("H13.03");
		assertThat(all(everywhere, 5)).hasSize(12).extracting(AtRisk::code).doesNotHaveDuplicates();
	}

}
