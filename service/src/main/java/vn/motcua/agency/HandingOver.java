package vn.motcua.agency;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import vn.motcua.agency.Succession.Hindrance;

/**
 * Carries out handovers whose day has come, in small steps; what a cut of the power left
 * behind, the next sweep moves. Each is read again when it is its turn: it may have been
 * taken back, its successor may have gone to another, and another replica may be at it.
 */
@Component
class HandingOver {

	private static final Logger log = LoggerFactory.getLogger(HandingOver.class);

	private final Agencies agencies;

	private final KeepingAgencies keeping;

	private final Successions successions;

	private final List<GoesToSuccessor> rooms;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	/** Each step is there for all before the next begins. */
	private final TransactionTemplate step;

	/** The rooms move in their order: people first. */
	HandingOver(Agencies agencies, KeepingAgencies keeping, JdbcClient jdbc, List<GoesToSuccessor> rooms, Clock clock,
			ApplicationEventPublisher events, PlatformTransactionManager transactions) {
		this.agencies = agencies;
		this.keeping = keeping;
		this.successions = new Successions(jdbc);
		this.rooms = rooms;
		this.clock = clock;
		this.events = events;
		this.step = new TransactionTemplate(transactions);
		this.step.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	@Scheduled(initialDelayString = "${motcua.sweep.every}", fixedDelayString = "${motcua.sweep.every}")
	void sweep() {
		this.successions.due(today()).forEach(this::carryOutLater);
		// A dossier that is taken up again begins where it ended.
		var tree = this.agencies.tree();
		var gone = this.successions.completed()
			.stream()
			.filter((each) -> hindrance(each, tree.inCharge(each.successor()), tree::isOpen).isEmpty())
			.toList();
		this.rooms.stream().flatMap((room) -> room.overtaken(gone)).distinct().forEach(this::carryOutLater);
	}

	private void carryOutLater(Succession succession) {
		try {
			carryOut(succession.id());
		}
		catch (RuntimeException ex) {
			log.error("The handover {} of {} to {} was not completed; the next sweep tries again", succession.id(),
					succession.predecessor(), succession.successor(), ex);
		}
	}

	/** How much goes to whoever has today what the successor had. */
	Handover count(Succession succession) {
		var going = succession.to(this.agencies.tree().inCharge(succession.successor()));
		return this.rooms.stream().map((room) -> room.count(going)).reduce(Handover.NOTHING, Handover::and);
	}

	/** Begins it, unless it has begun, and moves whatever is still there. */
	void carryOut(long id) {
		begun(id).ifPresent((succession) -> {
			this.rooms.forEach((room) -> room.move(succession));
			if (count(succession).isDone()) {
				this.step
					.executeWithoutResult((status) -> this.successions.complete(succession.id(), this.clock.instant()));
			}
		});
	}

	/** Once it has begun; none if it was taken back, or something hinders it. */
	private Optional<Succession> begun(long id) {
		return this.step.execute((status) -> {
			this.keeping.lock(this.successions.get(id).predecessor());
			var succession = this.successions.get(id);
			if (succession.cancelledAt() != null) {
				return Optional.empty();
			}
			var heir = this.agencies.tree().inCharge(succession.successor());
			var hindrance = hindrance(succession, heir, this.keeping::holdOpen);
			if (hindrance.isPresent()) {
				hinder(succession, hindrance.get());
				return Optional.empty();
			}
			var going = succession.to(heir);
			return (succession.begunAt() != null || begin(going)) ? Optional.of(going) : Optional.empty();
		});
	}

	/** First nothing new comes, then what is there goes. */
	private boolean begin(Succession succession) {
		if (!this.successions.begin(succession.id(), this.clock.instant())) {
			return false;
		}
		if (succession.isWhole()) {
			this.keeping.cease(succession.predecessor(), today(), succession.by());
		}
		this.successions.keep(succession.id(), count(succession));
		this.events.publishEvent(new AgenciesChanged());
		log.info("{} hands over to {}", succession.predecessor(), succession.successor());
		return true;
	}

	private static Optional<Hindrance> hindrance(Succession succession, String heir, Predicate<String> open) {
		if (heir.equals(succession.predecessor())) {
			return Optional.of(Hindrance.BACK_TO_PREDECESSOR);
		}
		if (!open.test(heir)) {
			return Optional.of(Hindrance.SUCCESSOR_CLOSED);
		}
		return (succession.begunAt() != null && succession.isWhole() && open.test(succession.predecessor()))
				? Optional.of(Hindrance.PREDECESSOR_WORKS_AGAIN) : Optional.empty();
	}

	private void hinder(Succession succession, Hindrance hindrance) {
		if (this.successions.hinder(succession.id(), hindrance, this.clock.instant())) {
			log.warn("The handover {} of {} to {} is not carried out: {}", succession.id(), succession.predecessor(),
					succession.successor(), hindrance);
		}
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
