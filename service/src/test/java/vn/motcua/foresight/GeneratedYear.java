package vn.motcua.foresight;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;

import vn.motcua.calendar.CalendarFixture;
import vn.motcua.calendar.OfficialTime;
import vn.motcua.calendar.WorkingCalendar;

/**
 * A year of several one-stop shops, minute by minute of the real office time of 2025.
 * Dossiers come as chance and season have it and wait in the hands of officers of
 * different speed, who are ill, on leave, or at meetings; some are sent back, some need
 * another agency, of some the applicant is asked for more. Nothing here says that a
 * dossier is late: it becomes so by waiting. The same seed gives the same year.
 */
final class GeneratedYear {

	static final int YEAR = 2025;

	/** When the open dossiers are looked at, every working day. */
	static final LocalTime MORNING = LocalTime.of(9, 0);

	private static final int UNITS = 7;

	private static final String POLICE = "police";

	private static final double MINUTES_OF_A_DAY = 480;

	private static final double ASKED = 0.06;

	private static final double SENT_BACK = 0.05;

	private static final double AT_MEETING = 0.2;

	final WorkingCalendar calendar = CalendarFixture.announced();

	final List<Journey> journeys = new ArrayList<>();

	final List<Morning> mornings = new ArrayList<>();

	private final Random dice;

	private final Map<String, Office> offices = new LinkedHashMap<>();

	private final Office police;

	/** Those that wait for the applicant, by the day on which he comes. */
	private final TreeMap<LocalDate, List<Journey>> awaited = new TreeMap<>();

	/** All that was open, with those who had it in hand, at one moment. */
	record Morning(Instant at, List<Sight> open) {
	}

	/** An open dossier as it was seen then. */
	record Sight(Journey journey, Place place, String officer, Instant openedAt, Instant clockSince, Instant dueAt) {
	}

	/** Those who work in one unit. */
	private record Office(List<Hand> officers, Hand approver, Hand seal) {

		Hand freest(LocalDate date) {
			return this.officers.stream()
				.filter((each) -> each.isThere(date))
				.min(Comparator.comparingInt((each) -> each.waiting.size()))
				.orElse(this.officers.getFirst());
		}

		List<Hand> all() {
			var all = new ArrayList<>(this.officers);
			all.add(this.approver);
			all.add(this.seal);
			return all;
		}

	}

	GeneratedYear(long seed) {
		this.dice = new Random(seed);
		for (int unit = 1; unit <= UNITS; unit++) {
			this.offices.put("unit" + unit, office("unit" + unit, 3));
		}
		this.police = office(POLICE, 2);
		for (LocalDate date = LocalDate.of(YEAR, 1, 1); date.getYear() == YEAR
				|| isAnythingOpen(); date = date.plusDays(1)) {
			if (this.calendar.isWorkingDay(date)) {
				live(date);
			}
		}
	}

	/** What came in the year is followed to its end. */
	private boolean isAnythingOpen() {
		return this.journeys.stream().anyMatch((journey) -> journey.readyAt == null);
	}

	private Office office(String unit, int officers) {
		var hands = new ArrayList<Hand>();
		for (int officer = 1; officer <= officers; officer++) {
			double speed = 0.85 + 0.4 * this.dice.nextDouble();
			hands.add(hand(unit + ".officer" + officer, unit, speed, 3, 12));
		}
		return new Office(hands, hand(unit + ".approver", unit, 1, 2, 2), hand(unit + ".seal", unit, 1, 1, 2));
	}

	private Hand hand(String name, String unit, double speed, int illnesses, int leave) {
		Comparator<Journey> order = this.dice.nextBoolean() ? Comparator.comparing((each) -> each.openedAt)
				: Comparator.comparing((each) -> each.dueAt);
		var hand = new Hand(name, unit, speed, order);
		hand.planAbsences(YEAR, illnesses, leave, this.dice);
		return hand;
	}

	/**
	 * How much more comes than on an ordinary day: before Tết, for school, at its end.
	 */
	private static double season(LocalDate date) {
		if (date.getYear() != YEAR) {
			return 0;
		}
		int day = date.getDayOfYear();
		if (day < 24) {
			return 1.3;
		}
		if (day > 160 && day < 195 || day > 225 && day < 250) {
			return 1.3;
		}
		return (day > 320) ? 1.2 : 0.95;
	}

	private void live(LocalDate date) {
		var meeting = this.dice.nextDouble() < AT_MEETING;
		begin(date);
		for (LocalTime time = LocalTime.of(7, 0); time.isBefore(LocalTime.of(17, 0)); time = time.plusMinutes(1)) {
			if (time.equals(MORNING)) {
				look(OfficialTime.instant(date, time));
			}
			boolean pause = !time.isBefore(LocalTime.of(11, 30)) && time.isBefore(LocalTime.of(13, 30));
			if (!pause) {
				minute(date, OfficialTime.instant(date, time), meeting && time.getHour() < 12);
			}
		}
	}

	private void begin(LocalDate date) {
		this.offices.values().forEach((office) -> {
			for (Hand officer : office.officers()) {
				if (officer.isAwayForLong(date)) {
					officer.giveAway().forEach((journey) -> journey.passTo(office.freest(date)));
				}
			}
		});
		var back = this.awaited.headMap(date, true);
		back.values().stream().flatMap(List::stream).forEach((journey) -> {
			var at = this.calendar.openingOf(date);
			journey.startClock(at, this.calendar);
			journey.open(Journey.APPRAISAL, Objects.requireNonNull(journey.appraiser), at);
		});
		back.clear();
	}

	private void minute(LocalDate date, Instant now, boolean meeting) {
		this.offices.forEach((unit, office) -> {
			receive(unit, office, date, now);
			for (Hand hand : office.all()) {
				if (hand.isThere(date) && !(meeting && hand == office.approver())) {
					hand.work(this.dice).ifPresent((journey) -> move(journey, office, date, now.plusSeconds(60)));
				}
			}
		});
		for (Hand hand : this.police.officers()) {
			if (hand.isThere(date)) {
				hand.work(this.dice)
					.ifPresent((journey) -> move(journey, officeOf(journey), date, now.plusSeconds(60)));
			}
		}
	}

	private void receive(String unit, Office office, LocalDate date, Instant now) {
		for (Matter matter : Matter.ALL) {
			if (this.dice.nextDouble() < matter.perDay() * season(date) / MINUTES_OF_A_DAY) {
				var journey = new Journey(unit, matter, now, this.calendar);
				this.journeys.add(journey);
				journey.open(Journey.APPRAISAL, office.freest(date), now);
			}
		}
	}

	private void move(Journey journey, Office office, LocalDate date, Instant now) {
		boolean appraised = journey.step.equals(Journey.APPRAISAL);
		boolean asks = appraised && !journey.asked && this.dice.nextDouble() < ASKED;
		journey.decide(now, asks, this.calendar);
		if (asks) {
			journey.asked = true;
			this.awaited.computeIfAbsent(date.plusDays(2 + this.dice.nextInt(20)), (key) -> new ArrayList<>())
				.add(journey);
		}
		else if (appraised && !journey.consulted && this.dice.nextDouble() < journey.matter.consulted()) {
			journey.consulted = true;
			journey.open(Journey.CONSULTATION, this.police.freest(date), now);
		}
		else if (appraised) {
			journey.open(Journey.APPROVAL, office.approver(), now);
		}
		else if (journey.step.equals(Journey.CONSULTATION)
				|| journey.step.equals(Journey.APPROVAL) && this.dice.nextDouble() < SENT_BACK) {
			journey.open(Journey.APPRAISAL, Objects.requireNonNull(journey.appraiser), now);
		}
		else if (journey.step.equals(Journey.APPROVAL)) {
			journey.open(Journey.SEALING, office.seal(), now);
		}
		else {
			journey.readyAt = now;
		}
	}

	private Office officeOf(Journey journey) {
		return Objects.requireNonNull(this.offices.get(journey.unit));
	}

	private void look(Instant now) {
		this.mornings.add(new Morning(now,
				this.journeys.stream()
					.filter((journey) -> journey.hand != null)
					.map((journey) -> new Sight(journey, journey.place(), Objects.requireNonNull(journey.hand).name,
							journey.openedAt, journey.clockSince, journey.dueAt))
					.toList()));
	}

}
