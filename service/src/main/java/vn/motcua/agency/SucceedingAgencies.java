package vn.motcua.agency;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import vn.motcua.refusal.Refusal;

/**
 * Chuyển giao khi sắp xếp đơn vị hành chính: an agency hands over to its successor, at
 * once or from a day to come on.
 */
@Service
public class SucceedingAgencies {

	private final Agencies agencies;

	private final KeepingAgencies keeping;

	private final Successions successions;

	private final HandingOver handing;

	private final Clock clock;

	/** What is written down is there before it is carried out. */
	private final TransactionTemplate step;

	SucceedingAgencies(Agencies agencies, KeepingAgencies keeping, JdbcClient jdbc, HandingOver handing, Clock clock,
			PlatformTransactionManager transactions) {
		this.agencies = agencies;
		this.keeping = keeping;
		this.successions = new Successions(jdbc);
		this.handing = handing;
		this.clock = clock;
		this.step = new TransactionTemplate(transactions);
		this.step.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	/** How much would go if the day were today; nothing is changed. */
	public Handover preview(String predecessor, NewSuccession wanted) {
		var from = requirePossible(predecessor, wanted);
		return this.handing.count(Succession.of(predecessor, wanted, from));
	}

	/**
	 * Hands over at once, or writes down that it will be on a day to come. Everything
	 * goes to one only: what was planned before for all of it is taken back by this.
	 * @param key under which the command was sent; sent again, it goes on where it was
	 * cut off
	 * @return how much goes
	 */
	public Handover succeed(String predecessor, NewSuccession wanted, String by, @Nullable String key) {
		var succession = this.step.execute((status) -> {
			// Whoever sends the same at the same time waits until this is written down.
			this.keeping.lock(predecessor);
			var before = (key != null) ? this.successions.sent(predecessor, wanted, by, key)
					: Optional.<Succession>empty();
			return before.orElseGet(() -> add(predecessor, wanted, by, key));
		});
		if (succession.from().isAfter(today())) {
			return this.handing.count(succession);
		}
		this.handing.carryOut(succession.id());
		return this.successions.get(succession.id()).moved();
	}

	private Succession add(String predecessor, NewSuccession wanted, String by, @Nullable String key) {
		var from = requirePossible(predecessor, wanted);
		var now = this.clock.instant();
		if (wanted.isWhole()) {
			this.successions.cancel(predecessor, false, now, by);
		}
		return this.successions.get(this.successions.add(predecessor, wanted, from, now, by, key));
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
		if (comesBack(predecessor, wanted)) {
			throw Refusal.conflict("succession-circular",
					"By what is planned, what goes to " + wanted.successor() + " is to come back to " + predecessor
							+ "; take the plan of " + wanted.successor() + " back first.");
		}
		return from;
	}

	/**
	 * Whether by plans for days to come the predecessor is to take over from the
	 * successor, itself or through others. Of what goes in parts only some may come back.
	 */
	private boolean comesBack(String predecessor, NewSuccession wanted) {
		var planned = this.successions.planned().stream().filter((each) -> wanted.isWhole() || each.isWhole()).toList();
		Set<String> passed = new HashSet<>();
		Deque<String> reached = new ArrayDeque<>(List.of(wanted.successor()));
		while (!reached.isEmpty() && !reached.contains(predecessor)) {
			var at = reached.remove();
			if (passed.add(at)) {
				planned.stream()
					.filter((each) -> each.predecessor().equals(at))
					.map(Succession::successor)
					.forEach(reached::add);
			}
		}
		return !reached.isEmpty();
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
