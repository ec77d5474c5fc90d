package vn.motcua.hub;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.apache.kafka.common.TopicPartition;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.motcua.events.Reading;
import vn.motcua.journal.Journal;
import vn.motcua.journal.JournalEvent;
import vn.motcua.platform.AtHub;

/**
 * Takes what was heard into the journal, each event exactly once: the events, what is
 * known of their dossiers and the place in each partition change in one transaction.
 */
@AtHub
@Component
class TakingIn {

	private final Sources sources;

	private final KnownDossiers dossiers;

	private final Journal journal;

	private final SetAside aside;

	private final Offsets offsets;

	private final HubMetrics metrics;

	private final TransactionTemplate transaction;

	TakingIn(Sources sources, KnownDossiers dossiers, Journal journal, SetAside aside, Offsets offsets,
			HubMetrics metrics, PlatformTransactionManager transactions) {
		this.sources = sources;
		this.dossiers = dossiers;
		this.journal = journal;
		this.aside = aside;
		this.offsets = offsets;
		this.metrics = metrics;
		this.transaction = new TransactionTemplate(transactions);
	}

	/** Where each partition goes on. */
	Map<TopicPartition, Long> places(Collection<TopicPartition> partitions) {
		return this.transaction.execute((status) -> this.offsets.of(partitions));
	}

	/**
	 * Takes them in, in order. What the database refuses is found by halving, and set
	 * aside; everything else goes on.
	 * @param places where the caller believes its partitions are; moved along
	 * @throws LostPartition when they are elsewhere by now; nothing of it was taken in
	 */
	void take(List<Heard> heard, Map<TopicPartition, Long> places) {
		this.sources.meet(agencies(heard));
		List<Step> steps;
		try {
			steps = this.transaction.execute((status) -> write(heard, places));
		}
		catch (DataIntegrityViolationException | UncategorizedSQLException ex) {
			split(heard, places, ex);
			return;
		}
		steps.forEach((step) -> places.put(step.partition(), step.to()));
		this.metrics.count(steps);
	}

	private List<Step> write(List<Heard> heard, Map<TopicPartition, Long> places) {
		var sifted = Sifting.of(heard, this.dossiers.hear(Sifting.latest(heard)));
		this.journal.append(sifted.fresh());
		this.aside.keep(sifted.aside());
		var steps = steps(heard, sifted.tallies(), places);
		// Last, because from here on others wait for us.
		if (!this.offsets.go(steps)) {
			throw new LostPartition("Others go on with some of " + sifted.tallies().keySet());
		}
		return steps;
	}

	private static List<Step> steps(List<Heard> heard, Map<TopicPartition, Tally> tallies,
			Map<TopicPartition, Long> places) {
		var next = new HashMap<TopicPartition, Long>();
		heard.forEach((each) -> next.put(each.partition(), each.next()));
		return tallies.entrySet()
			.stream()
			.map((each) -> new Step(each.getKey(), places.getOrDefault(each.getKey(), 0L),
					next.getOrDefault(each.getKey(), 0L), each.getValue()))
			.toList();
	}

	private void split(List<Heard> heard, Map<TopicPartition, Long> places, RuntimeException refusal) {
		if (heard.size() > 1) {
			var half = heard.size() / 2;
			take(heard.subList(0, half), places);
			take(heard.subList(half, heard.size()), places);
		}
		else if (heard.getFirst().reading() instanceof Reading.Understood) {
			take(List.of(heard.getFirst().refused(refusal)), places);
		}
		else {
			throw refusal;
		}
	}

	/**
	 * Takes in what had been set aside, unless it came once more in the meantime. Others
	 * of its dossier may have gone before it.
	 */
	void takeBelatedly(Heard heard, JournalEvent event) {
		this.sources.meet(List.of(event.entry().agency()));
		this.transaction.executeWithoutResult((status) -> {
			this.dossiers.hear(Sifting.latest(List.of(heard)));
			if (this.aside.remove(heard) && !this.journal.has(event.entry().dossier(), event.entry().id())) {
				this.journal.append(List.of(event.entry()));
			}
		});
	}

	private static Collection<String> agencies(List<Heard> heard) {
		return heard.stream()
			.map(Heard::reading)
			.filter(Reading.Understood.class::isInstance)
			.map((reading) -> ((Reading.Understood) reading).event().entry().agency())
			.collect(Collectors.toSet());
	}

}
