package vn.motcua.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PieceTest {

	@Property
	void covers_each_day_exactly_once(@ForAll @IntRange(max = 20_000) int start,
			@ForAll @IntRange(max = 3000) int length) {
		var from = LocalDate.of(1999, 12, 1).plusDays(start);
		var to = from.plusDays(length);
		Map<LocalDate, Integer> counted = new TreeMap<>();
		for (Piece piece : Piece.covering(from, to)) {
			var after = piece.grain().after(piece.last());
			piece.first().datesUntil(after).forEach((day) -> counted.merge(day, piece.sign(), Integer::sum));
		}
		counted.values().removeIf((times) -> times == 0);
		assertThat(counted.keySet()).containsExactlyElementsOf(from.datesUntil(to.plusDays(1)).toList());
		assertThat(counted.values()).containsOnly(1);
	}

	@Property
	void takes_whole_periods_only(@ForAll @IntRange(max = 20_000) int start, @ForAll @IntRange(max = 3000) int length) {
		var from = LocalDate.of(1999, 12, 1).plusDays(start);
		assertThat(Piece.covering(from, from.plusDays(length))).allSatisfy((piece) -> {
			assertThat(piece.grain().startOf(piece.first())).isEqualTo(piece.first());
			assertThat(piece.grain().startOf(piece.last())).isEqualTo(piece.last());
			assertThat(piece.last()).isAfterOrEqualTo(piece.first());
		});
	}

	@Test
	void a_calendar_year_is_one_piece() {
		assertThat(covering("2026-01-01", "2026-12-31")).containsExactly(piece(Grain.YEAR, "2026-01-01", "2026-01-01"));
	}

	@Test
	void an_official_year_needs_no_days() {
		assertThat(covering("2025-12-15", "2026-12-14")).containsExactly(piece(Grain.HALF, "2025-12-15", "2025-12-15"),
				piece(Grain.YEAR, "2026-01-01", "2026-01-01"), without(Grain.HALF, "2026-12-15", "2026-12-15"));
	}

	@Test
	void what_is_nearly_a_whole_period_is_that_without_the_rest() {
		assertThat(covering("2026-01-01", "2026-11-23")).containsExactly(piece(Grain.YEAR, "2026-01-01", "2026-01-01"),
				without(Grain.DAY, "2026-11-24", "2026-11-30"), without(Grain.MONTH, "2026-12-01", "2026-12-01"));
	}

	@Test
	void one_day_is_one_piece() {
		assertThat(covering("2024-02-29", "2024-02-29")).containsExactly(piece(Grain.DAY, "2024-02-29", "2024-02-29"));
	}

	@Test
	void the_past_begins_before_every_dossier() {
		assertThat(Piece.covering(Piece.DAWN, LocalDate.of(2026, 2, 2))).containsExactly(
				piece(Grain.YEAR, "0001-01-01", "2025-01-01"), piece(Grain.MONTH, "2026-01-01", "2026-01-01"),
				piece(Grain.DAY, "2026-02-01", "2026-02-02"));
	}

	private static List<Piece> covering(String from, String to) {
		return Piece.covering(LocalDate.parse(from), LocalDate.parse(to));
	}

	private static Piece piece(Grain grain, String first, String last) {
		return new Piece(grain, LocalDate.parse(first), LocalDate.parse(last), 1);
	}

	private static Piece without(Grain grain, String first, String last) {
		return new Piece(grain, LocalDate.parse(first), LocalDate.parse(last), -1);
	}

}
