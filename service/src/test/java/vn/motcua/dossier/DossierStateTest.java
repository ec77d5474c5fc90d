package vn.motcua.dossier;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class DossierStateTest {

	/** As the national portal numbers them: 1→2,3,7 · 2→4,7,8 and so on. */
	private static final Map<Integer, Set<Integer>> ALLOWED = Map.of(1, Set.of(2, 3, 7), 2, Set.of(4, 7, 8), 4,
			Set.of(5, 6, 7, 8, 9), 5, Set.of(4, 7, 8), 6, Set.of(4, 7, 8), 9, Set.of(10));

	static Stream<Arguments> every_pair() {
		return Arrays.stream(DossierState.values())
			.flatMap((from) -> Arrays.stream(DossierState.values()).map((to) -> Arguments.of(from, to)));
	}

	@ParameterizedTest
	@MethodSource("every_pair")
	void follows_only_as_the_law_allows(DossierState from, DossierState to) {
		boolean allowed = ALLOWED.getOrDefault(from.nationalState(), Set.of()).contains(to.nationalState());
		assertThat(from.next().contains(to)).isEqualTo(allowed);
	}

	@Test
	void has_the_numbers_of_the_national_portal() {
		assertThat(
				Arrays.stream(DossierState.values()).collect(Collectors.toMap(Enum::name, DossierState::nationalState)))
			.isEqualTo(Map.of("SUBMITTED", 1, "RECEIVED", 2, "REFUSED_AT_RECEIPT", 3, "PROCESSING", 4,
					"AWAITING_SUPPLEMENT", 5, "AWAITING_PAYMENT", 6, "WITHDRAWN", 7, "STOPPED", 8, "RESULT_READY", 9,
					"RETURNED", 10));
	}

	@ParameterizedTest
	@EnumSource
	void is_final_when_it_is_3_7_8_or_10(DossierState state) {
		assertThat(state.isFinal()).isEqualTo(Set.of(3, 7, 8, 10).contains(state.nationalState()));
	}

	@ParameterizedTest
	@EnumSource
	void is_pending_in_the_report_when_it_is_2_4_5_or_6(DossierState state) {
		assertThat(state.isPending()).isEqualTo(Set.of(2, 4, 5, 6).contains(state.nationalState()));
		assertThat(state.isAwaitingApplicant()).isEqualTo(Set.of(5, 6).contains(state.nationalState()));
		assertThat(state.isRunning()).isEqualTo(Set.of(2, 4).contains(state.nationalState()));
	}

}
