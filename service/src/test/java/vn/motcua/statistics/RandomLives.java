package vn.motcua.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import vn.motcua.journal.JournalEntry;

/** Many lives at random, of a few agencies, procedures and channels. */
final class RandomLives {

	private static final List<Slice> SLICES = List.of(Told.MARRIAGE,
			new Slice("H13.101", "1.000894", "Hộ tịch", "ONLINE"),
			new Slice("H13.101", "2.000815", "Chứng thực", "POSTAL"),
			new Slice("H13.102", "2.000815", "Chứng thực", "COUNTER"),
			new Slice("H13.102", "1.001193", "Hộ tịch", "ONLINE"));

	private RandomLives() {
	}

	/** Six hundred lives. */
	static List<Life> live(Random random) {
		var lives = IntStream.range(0, 600)
			.mapToObj((number) -> new Life(random, SLICES.get(random.nextInt(SLICES.size()))))
			.toList();
		lives.forEach((life) -> life.sweep(Life.END));
		return lives;
	}

	/** What was written down of them, in the order in which it was recorded. */
	static List<JournalEntry> written(List<Life> lives) {
		return lives.stream()
			.flatMap((life) -> life.written.stream())
			.sorted(Comparator.comparing(JournalEntry::recordedAt))
			.toList();
	}

}
