package vn.motcua.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever is dated back, and whatever the program had booked by itself before that. */
class BookedStandingTest {

	private static final LocalDate BEGIN = LocalDate.of(2026, 3, 2);

	/** In which columns a dossier may be: in time, overdue, waiting for the applicant. */
	private static final List<List<Integer>> COLUMNS = List.of(List.of(1, 0, 0), List.of(0, 1, 0), List.of(1, 0, 1),
			List.of(0, 0, 0));

	private final BookedStanding booked = new BookedStanding();

	private final TreeMap<LocalDate, int[]> days = new TreeMap<>();

	private List<Integer> column = List.of(0, 0, 0);

	/** From the column it is in to another, as an event tells it. */
	private List<Change> change(List<Integer> next, LocalDate day) {
		List<Change> changes = new ArrayList<>();
		for (int at = 0; at < next.size(); at++) {
			if (!next.get(at).equals(this.column.get(at))) {
				changes.add(new Change(day, Measure.STOCK.get(at), next.get(at) - this.column.get(at)));
			}
		}
		return changes;
	}

	private void book(List<Change> changes, List<Integer> next) {
		this.booked.book(changes);
		changes.forEach((change) -> this.days.computeIfAbsent(change.day(), (absent) -> new int[3])[Measure.STOCK
			.indexOf(change.measure())] += change.by());
		this.column = next;
	}

	/** At the end of each day on which anything was booked. */
	private Map<LocalDate, List<Integer>> stood() {
		Map<LocalDate, List<Integer>> stood = new TreeMap<>();
		var sum = new int[3];
		this.days.forEach((day, sums) -> {
			for (int at = 0; at < sum.length; at++) {
				sum[at] += sums[at];
			}
			stood.put(day, List.of(sum[0], sum[1], sum[2]));
		});
		return stood;
	}

	@Property
	void stands_in_one_column_on_every_day(@ForAll Random random) {
		new BookedStandingTest().live(random);
	}

	private void live(Random random) {
		book(change(COLUMNS.getFirst(), BEGIN), COLUMNS.getFirst());
		var acted = 0;
		for (int today = 1; today < 30; today += random.nextInt(4)) {
			// Someone acts at any time since someone last did; the program notices later.
			var day = acted + random.nextInt(today - acted + 1);
			boolean noticed = random.nextBoolean();
			var next = COLUMNS.get(noticed ? random.nextInt(2) : random.nextInt(COLUMNS.size()));
			acted = noticed ? acted : day;
			var before = stood();
			var fitting = this.booked.fit(change(next, BEGIN.plusDays(day)), BEGIN.plusDays(day), noticed);
			book(fitting, next);
			assertThat(stood().values()).isSubsetOf(COLUMNS);
			assertThat(stood().values()).last().isEqualTo(next);
			var from = BEGIN.plusDays(day);
			before.forEach((earlier, stood) -> {
				if (earlier.isBefore(from)) {
					assertThat(stood()).containsEntry(earlier, stood);
				}
			});
		}
	}

}
