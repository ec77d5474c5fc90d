package vn.motcua.foresight;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import vn.motcua.calendar.OfficialTime;
import vn.motcua.foresight.GeneratedYear.Morning;
import vn.motcua.foresight.GeneratedYear.Sight;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Foresight on a generated year: learnt from what was known on 1 September, asked on
 * every working day after that at 9:00 of every dossier that was with the authority, with
 * what was known then. Set against the rule of thumb "less than a quarter of the limit is
 * left", as it stands and with the frequencies that the first eight months gave it.
 */
@Execution(ExecutionMode.CONCURRENT)
class ForesightMeasuredTest {

	private static final long SEED = Long.getLong("motcua.test.year", 2025);

	private static final Instant LEARNT = OfficialTime.instant(LocalDate.of(GeneratedYear.YEAR, 9, 1),
			LocalTime.MIDNIGHT);

	private static GeneratedYear year;

	private static List<Foretold> all;

	private static List<Foretold> notYetOverdue;

	private static double lateWithQuarterLeft;

	private static double lateWithMoreLeft;

	@BeforeAll
	static void live_a_year() {
		year = new GeneratedYear(SEED);
		var courses = year.journeys.stream().map((journey) -> journey.course().knownAt(LEARNT)).toList();
		var known = new Learning((agency) -> year.calendar).from(courses, LEARNT);
		var learntFrom = foretell(Knowledge.NOTHING, true);
		lateWithQuarterLeft = Foretold.shareLate(learntFrom.stream().filter(Foretold::quarterLeft).toList());
		lateWithMoreLeft = Foretold.shareLate(learntFrom.stream().filter((each) -> !each.quarterLeft()).toList());
		all = foretell(known, false);
		notYetOverdue = all.stream().filter((each) -> !each.overdue()).toList();
		print();
	}

	private static List<Foretold> foretell(Knowledge known, boolean before) {
		List<Foretold> foretold = new ArrayList<>();
		for (Morning morning : year.mornings) {
			if (morning.at().isBefore(LEARNT) == before) {
				var forecast = new Forecast(known, known.load(waiting(morning)));
				morning.open().forEach((sight) -> foretold.add(foretell(sight, morning.at(), forecast)));
			}
		}
		return foretold;
	}

	private static Map<Hands, Integer> waiting(Morning morning) {
		Map<Hands, Integer> waiting = new HashMap<>();
		for (Sight sight : morning.open()) {
			waiting.merge(sight.place().desk(), 1, Integer::sum);
			waiting.merge(new Hands.Officer(sight.officer()), 1, Integer::sum);
		}
		return waiting;
	}

	private static Foretold foretell(Sight sight, Instant now, Forecast forecast) {
		var calendar = year.calendar;
		boolean overdue = now.isAfter(sight.dueAt());
		double left = calendar.minutesBetween(now, sight.dueAt());
		double whole = calendar.minutesBetween(sight.clockSince(), sight.dueAt());
		var situation = new Situation(sight.journey().unit, sight.place(), sight.officer(),
				calendar.minutesBetween(sight.openedAt(), now), left);
		return new Foretold(overdue ? 1 : forecast.late(situation), left < whole / 4, overdue,
				sight.journey().isLate());
	}

	private static double thumb(Foretold each) {
		return each.quarterLeft() ? 1 : 0;
	}

	private static double calibratedThumb(Foretold each) {
		return each.quarterLeft() ? lateWithQuarterLeft : lateWithMoreLeft;
	}

	@Test
	void the_year_is_as_years_are() {
		assertThat(year.journeys).hasSizeGreaterThan(20_000);
		assertThat(shareLate()).isBetween(0.05, 0.15);
		assertThat(year.journeys).as("sent back").anyMatch((each) -> count(each, Journey.APPROVAL) > 1);
		assertThat(year.journeys).as("consulted").anyMatch((each) -> count(each, Journey.CONSULTATION) > 0);
		assertThat(year.journeys).as("applicant asked").anyMatch((each) -> each.asked);
	}

	@Test
	void errs_less_than_the_rule_of_thumb() {
		for (Collection<Foretold> some : List.of(all, notYetOverdue)) {
			double model = Foretold.brier(some, Foretold::probability);
			double base = Foretold.shareLate(some);
			assertThat(model).isLessThan(0.7 * Foretold.brier(some, ForesightMeasuredTest::thumb));
			assertThat(model).isLessThan(0.8 * Foretold.brier(some, ForesightMeasuredTest::calibratedThumb));
			assertThat(model).isLessThan(0.8 * Foretold.brier(some, (each) -> base));
		}
	}

	@Test
	void orders_better_than_the_rule_of_thumb() {
		for (Collection<Foretold> some : List.of(all, notYetOverdue)) {
			assertThat(Foretold.auc(some, Foretold::probability))
				.isGreaterThan(0.1 + Foretold.auc(some, ForesightMeasuredTest::thumb));
		}
	}

	@Test
	void what_is_foretold_happens_about_as_often() {
		assertThat(Foretold.reliability(notYetOverdue)).filteredOn((bin) -> bin.number() >= 200)
			.hasSizeGreaterThan(7)
			.allSatisfy((bin) -> assertThat(bin.late()).isBetween(bin.foretold() - 0.12, bin.foretold() + 0.12));
	}

	private static double shareLate() {
		return year.journeys.stream().mapToDouble((each) -> each.isLate() ? 1 : 0).average().orElse(0);
	}

	private static long count(Journey journey, String step) {
		return journey.steps.stream().filter((each) -> each.place().step().equals(step)).count();
	}

	private static void print() {
		System.out.printf(Locale.ROOT, "Generated year %d: %d dossiers, %.1f %% late%n", SEED, year.journeys.size(),
				100 * shareLate());
		print("all", all);
		print("not overdue yet", notYetOverdue);
		System.out.println("foretold  late  number (not overdue yet)");
		for (Foretold.Bin bin : Foretold.reliability(notYetOverdue)) {
			System.out.printf(Locale.ROOT, "%8.3f %5.3f %7d%n", bin.foretold(), bin.late(), bin.number());
		}
	}

	private static void print(String which, List<Foretold> some) {
		double base = Foretold.shareLate(some);
		System.out.printf(Locale.ROOT, "%s: %d looks, %.1f %% late in the end%n", which, some.size(), 100 * base);
		print("foresight", some, Foretold::probability);
		print("a quarter left", some, ForesightMeasuredTest::thumb);
		print("a quarter left, calibrated", some, ForesightMeasuredTest::calibratedThumb);
		print("as many as ever", some, (each) -> base);
	}

	private static void print(String what, List<Foretold> some, ToDoubleFunction<Foretold> foresight) {
		System.out.printf(Locale.ROOT, "  %-28s Brier %.4f  AUC %.4f%n", what, Foretold.brier(some, foresight),
				Foretold.auc(some, foresight));
	}

}
