package vn.motcua.statistics;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.motcua.testing.OwnDatabaseTest;

import static org.assertj.core.api.Assertions.assertThat;

@OwnDatabaseTest
class RebuildingTest {

	private static final Rebuilt RIGHT = new Rebuilt(3, 6 + 1 + 4 * 6, 0, List.of());

	private final FiguresFixture office = new FiguresFixture();

	@BeforeEach
	void tell() {
		var cancelled = Told.anyDossier();
		office.tell(Told.anyDossier().received("2026-03-02T08:00"), cancelled.received("2026-03-03T08:00"),
				cancelled.withdrawn("2026-03-04T08:00", "2026-03-03T08:00"));
	}

	@Test
	void proves_that_the_figures_follow_the_journal() {
		// Six entries, one open dossier; three days, a half, a month and a year of each
		// total.
		assertThat(office.rebuilding.rebuild(FiguresFixture.ASKING)).isEqualTo(RIGHT);
	}

	@Test
	void mends_what_is_wrong_and_says_how_much_was() {
		var right = office.figures();
		change("update figure set received = received + 1 where grain = 'YEAR' and total = 'NONE'");
		change("delete from figure where (grain, total) = ('DAY', 'BOTH') and start = date '2026-03-02'");
		change("delete from figure_entry where measure = 'CANCELLED_IN_TIME'");
		change("update figure_entry set day = day + 1 where measure = 'RECEIVED' and seq = 1");
		change("update figure_entry set code = 'wrong' where measure = 'PENDING_IN_TIME' and seq = 2");
		change("delete from standing");
		assertThat(office.rebuilding.rebuild(FiguresFixture.ASKING).differences()).isEqualTo(2 + 1 + 2 + 1 + 1);
		assertThat(office.figures()).isEqualTo(right);
		assertThat(office.rebuilding.rebuild(FiguresFixture.ASKING).differences()).isZero();
	}

	@Test
	void leaves_events_that_the_live_figures_lack_to_them() {
		office.write(List.of(Told.anyDossier().received("2026-03-09T08:00")));
		assertThat(office.rebuilding.rebuild(FiguresFixture.ASKING)).isEqualTo(RIGHT);
		FiguresFixture.catchUp(office.projector, 10);
		assertThat(office.sum("2026-03-01", "2026-03-31").received()).isEqualTo(3);
	}

	@Test
	void begins_anew_after_one_that_was_cut_off() {
		change("update journal_cursor set seq = 2 where reader = 'figures-rebuilt'");
		change("insert into figure_rebuilt select * from figure");
		assertThat(office.rebuilding.rebuild(FiguresFixture.ASKING)).isEqualTo(RIGHT);
	}

	@Test
	void disturbs_neither_live_figures_nor_another_rebuild() throws Exception {
		Callable<Long> rebuild = () -> office.rebuilding.rebuild(FiguresFixture.ASKING).differences();
		Callable<Long> life = () -> {
			for (int number = 0; number < 60; number++) {
				office.write(IntStream.range(0, 20)
					.mapToObj((each) -> Told.anyDossier().received("2026-03-05T08:00"))
					.toList());
				office.projector.advance(13);
			}
			return 0L;
		};
		try (var threads = Executors.newFixedThreadPool(3)) {
			for (var done : threads.invokeAll(List.of(life, rebuild, rebuild))) {
				assertThat(done.get()).isZero();
			}
		}
		FiguresFixture.catchUp(office.projector, 500);
		assertThat(office.sum("2026-03-01", "2026-03-31").received()).isEqualTo(2 + 60 * 20);
		assertThat(office.rebuilding.rebuild(FiguresFixture.ASKING).differences()).isZero();
	}

	private void change(String statement) {
		office.transaction.executeWithoutResult((status) -> office.jdbc.sql(statement).update());
	}

}
