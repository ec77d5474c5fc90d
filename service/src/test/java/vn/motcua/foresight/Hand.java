package vn.motcua.foresight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Someone who works in the generated year: one dossier after the other, at his own speed,
 * on the days on which he is there.
 */
final class Hand {

	final String name;

	final String unit;

	private final double speed;

	/** What he takes next: the oldest, or the most urgent. */
	private final Comparator<Journey> order;

	private final Set<LocalDate> away = new HashSet<>();

	final List<Journey> waiting = new ArrayList<>();

	private @Nullable Journey current;

	private double left;

	Hand(String name, String unit, double speed, Comparator<Journey> order) {
		this.name = name;
		this.unit = unit;
		this.speed = speed;
		this.order = order;
	}

	/** A few short illnesses and, for most, a longer leave. */
	void planAbsences(int year, int illnesses, int leave, Random dice) {
		for (int illness = 0; illness < illnesses; illness++) {
			away(LocalDate.ofYearDay(year, 1 + dice.nextInt(365)), 1 + dice.nextInt(3));
		}
		away(LocalDate.ofYearDay(year, 1 + dice.nextInt(350)), leave);
	}

	private void away(LocalDate from, int days) {
		for (int day = 0; day < days; day++) {
			this.away.add(from.plusDays(day));
		}
	}

	boolean isThere(LocalDate date) {
		return !this.away.contains(date);
	}

	/** Away today and for some days more: his work goes to others. */
	boolean isAwayForLong(LocalDate date) {
		return !isThere(date) && !isThere(date.plusDays(1)) && !isThere(date.plusDays(3));
	}

	/** A minute of work; what is finished with it, if anything. */
	Optional<Journey> work(Random dice) {
		if (this.current == null && !this.waiting.isEmpty()) {
			this.current = this.waiting.stream().min(this.order).orElseThrow();
			this.left = this.current.minutes(dice) / this.speed;
		}
		if (this.current == null || --this.left > 0) {
			return Optional.empty();
		}
		var finished = this.current;
		this.waiting.remove(finished);
		this.current = null;
		return Optional.of(finished);
	}

	/** Hands over what he has not begun. */
	List<Journey> giveAway() {
		var given = this.waiting.stream().filter((each) -> each != this.current).toList();
		this.waiting.removeAll(given);
		return given;
	}

}
