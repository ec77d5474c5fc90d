package vn.motcua.access;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import vn.motcua.access.AccountRecord.Act;
import vn.motcua.agency.Agencies;
import vn.motcua.agency.GoesToSuccessor;
import vn.motcua.agency.Handover;
import vn.motcua.agency.Succession;

/**
 * Whoever works at an agency that hands over everything works at its successor, as what
 * he was: first of all, so that what he has in hand can stay in his hands. Where only a
 * part goes, people are transferred one by one. Nobody gets to act for more by it: to a
 * successor that stands above nobody goes, because there he would act for all below it.
 */
@Order(1)
@Component
class PeopleGoToSuccessor implements GoesToSuccessor {

	private final Accounts accounts;

	private final Agencies agencies;

	private final AbsencesLeftBehind absences;

	private final Clock clock;

	private final TransactionTemplate step;

	PeopleGoToSuccessor(Accounts accounts, Agencies agencies, ObjectProvider<AbsencesLeftBehind> absences, Clock clock,
			PlatformTransactionManager transactions) {
		this.accounts = accounts;
		this.agencies = agencies;
		this.absences = absences.getIfAvailable(() -> AbsencesLeftBehind.NONE);
		this.clock = clock;
		this.step = new TransactionTemplate(transactions);
		this.step.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	@Override
	public Handover count(Succession succession) {
		if (!succession.isWhole()) {
			return Handover.NOTHING;
		}
		int people = active(Set.of(succession.predecessor())).size();
		return goesAbove(succession) ? Handover.ofPeople(0, people) : Handover.ofPeople(people, 0);
	}

	@Override
	public void move(Succession succession) {
		if (succession.isWhole() && !goesAbove(succession)) {
			active(Set.of(succession.predecessor()))
				.forEach((account) -> this.step.executeWithoutResult((status) -> move(account, succession)));
		}
	}

	@Override
	public Stream<Succession> overtaken(Collection<Succession> completed) {
		var going = completed.stream().filter((each) -> !goesAbove(each)).toList();
		if (going.isEmpty()) {
			return Stream.empty();
		}
		var working = active(going.stream().map(Succession::predecessor).toList()).stream()
			.map((account) -> account.actor().agency())
			.collect(Collectors.toSet());
		return going.stream().filter((each) -> working.contains(each.predecessor()));
	}

	private void move(Account found, Succession succession) {
		this.accounts.lock(found.username());
		this.accounts.find(found.username())
			.filter((account) -> account.actor().agency().equals(succession.predecessor()))
			.ifPresent((account) -> {
				// Those who are or come there as well stand in for each other as before.
				this.absences.end(account.username(), Set.of(succession.predecessor(), succession.successor()),
						succession.by());
				this.accounts.changeAgency(account.username(), succession.successor());
				this.accounts.write(account.username(), new AccountRecord(this.clock.instant(), succession.by(),
						Act.TRANSFERRED, succession.predecessor(), succession.successor()));
			});
	}

	private boolean goesAbove(Succession succession) {
		return this.agencies.tree().isWithin(succession.predecessor(), succession.successor());
	}

	private List<Account> active(Collection<String> agencies) {
		return this.accounts.in(agencies, null, Integer.MAX_VALUE).stream().filter(Account::active).toList();
	}

}
