package vn.motcua.agency;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import vn.motcua.refusal.Refusal;

/**
 * Chuyển giao khi sắp xếp đơn vị hành chính: an agency hands over to its successor. From
 * the day on nothing new comes to it; what is open moves in small steps, and what a cut
 * of the power left behind, the next sweep moves.
 */
@Service
public class SucceedingAgencies {

	private static final Logger log = LoggerFactory.getLogger(SucceedingAgencies.class);

	private final Agencies agencies;

	private final KeepingAgencies keeping;

	private final Successions successions;

	private final List<GoesToSuccessor> rooms;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	/** Each step is there for all before the next begins. */
	private final TransactionTemplate step;

	/** The rooms move in their order: people first. */
	SucceedingAgencies(Agencies agencies, KeepingAgencies keeping, JdbcClient jdbc, List<GoesToSuccessor> rooms,
			Clock clock, ApplicationEventPublisher events, PlatformTransactionManager transactions) {
		this.agencies = agencies;
		this.keeping = keeping;
		this.successions = new Successions(jdbc);
		this.rooms = rooms;
		this.clock = clock;
		this.events = events;
		this.step = new TransactionTemplate(transactions);
		this.step.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	/** How much would go if the day were today; nothing is changed. */
	public Handover preview(String predecessor, NewSuccession wanted) {
		var from = requirePossible(predecessor, wanted);
		return count(new Succession(0, predecessor, wanted.successor(), from, wanted.fields(), wanted.procedures(), "",
				null, null, null, Handover.NOTHING));
	}

	/**
	 * Hands over at once, or writes down that it will be on a day to come. Everything
	 * goes to one only: what was planned before for all of it is taken back by this.
	 * @return how much goes
	 */
	public Handover succeed(String predecessor, NewSuccession wanted, String by) {
		var from = requirePossible(predecessor, wanted);
		var id = this.step.execute((status) -> {
			this.keeping.lock(predecessor);
			if (wanted.isWhole()) {
				this.successions.cancel(predecessor, false, this.clock.instant(), by);
			}
			return this.successions.add(predecessor, wanted, from, this.clock.instant(), by);
		});
		var succession = this.successions.get(id);
		if (from.isAfter(today())) {
			return count(succession);
		}
		carryOut(succession);
		return this.successions.get(id).moved();
	}

	/**
	 * Takes back what is planned for a day to come.
	 * @throws Refusal when nothing is
	 */
	public void cancel(String predecessor, String by) {
		int cancelled = this.step
			.execute((status) -> this.successions.cancel(predecessor, true, this.clock.instant(), by));
		if (cancelled == 0) {
			throw Refusal.conflict("nothing-planned", "No handover of " + predecessor
					+ " is planned for a day to come. One that was carried out stays; hand over back instead.");
		}
	}

	/** In which the agency has a part, the last first. */
	public List<Succession> of(String agency) {
		return this.successions.of(agency);
	}

	@Scheduled(initialDelayString = "${motcua.sweep.every}", fixedDelayString = "${motcua.sweep.every}")
	void sweep() {
		this.successions.due(today()).forEach(this::carryOutLater);
		// A dossier that is taken up again begins where it ended.
		this.successions.overtaken()
			.stream()
			.filter((each) -> this.agencies.tree().require(each.predecessor(), "agency").closed())
			.forEach(this::carryOutLater);
	}

	private void carryOutLater(Succession succession) {
		try {
			carryOut(succession);
		}
		catch (RuntimeException ex) {
			log.error("The handover {} of {} to {} was not completed; the next sweep tries again", succession.id(),
					succession.predecessor(), succession.successor(), ex);
		}
	}

	private void carryOut(Succession succession) {
		if (succession.begunAt() == null) {
			begin(succession);
		}
		this.rooms.forEach((room) -> room.move(succession));
		if (isDone(succession)) {
			this.step
				.executeWithoutResult((status) -> this.successions.complete(succession.id(), this.clock.instant()));
		}
	}

	/** First nothing new comes, then what is there goes. */
	private void begin(Succession succession) {
		this.step.executeWithoutResult((status) -> {
			if (succession.isWhole()) {
				this.keeping.cease(succession.predecessor(), today(), succession.by());
			}
			this.successions.begin(succession.id(), this.clock.instant());
			this.successions.keep(succession.id(), count(succession));
			this.events.publishEvent(new AgenciesChanged());
		});
		log.info("{} hands over to {}", succession.predecessor(), succession.successor());
	}

	private boolean isDone(Succession succession) {
		return count(succession).equals(Handover.NOTHING);
	}

	private Handover count(Succession succession) {
		return this.rooms.stream().map((room) -> room.count(succession)).reduce(Handover.NOTHING, Handover::and);
	}

	private LocalDate requirePossible(String predecessor, NewSuccession wanted) {
		var tree = this.agencies.tree();
		var agency = tree.require(predecessor, "agency");
		var from = wanted.requireGood(predecessor, tree);
		if (agency.parent() == null) {
			throw Refusal.conflict("agency-topmost",
					"Nothing stands above " + predecessor + "; only an agency below it can have a successor.");
		}
		tree.successorOf(predecessor).ifPresent((successor) -> {
			throw Refusal.conflict("agency-succeeded", predecessor + " has handed over to " + successor
					+ " already; whatever else is to move, moves from there.");
		});
		return from;
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
