package vn.motcua.access;

import java.time.Clock;
import java.util.List;
import java.util.Set;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import vn.motcua.access.AccountRecord.Act;
import vn.motcua.agency.GoesToSuccessor;
import vn.motcua.agency.Handover;
import vn.motcua.agency.Succession;

/**
 * Whoever works at an agency that hands over everything works at its successor, as what
 * he was: first of all, so that what he has in hand can stay in his hands. Where only a
 * part goes, people are transferred one by one.
 */
@Order(1)
@Component
class PeopleGoToSuccessor implements GoesToSuccessor {

	private final Accounts accounts;

	private final Clock clock;

	private final TransactionTemplate step;

	PeopleGoToSuccessor(Accounts accounts, Clock clock, PlatformTransactionManager transactions) {
		this.accounts = accounts;
		this.clock = clock;
		this.step = new TransactionTemplate(transactions);
		this.step.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	@Override
	public Handover count(Succession succession) {
		return new Handover(0, 0, 0, active(succession).size());
	}

	@Override
	public void move(Succession succession) {
		active(succession).forEach((account) -> this.step.executeWithoutResult((status) -> move(account, succession)));
	}

	private void move(Account found, Succession succession) {
		this.accounts.lock(found.username());
		this.accounts.find(found.username())
			.filter((account) -> account.actor().agency().equals(succession.predecessor()))
			.ifPresent((account) -> {
				this.accounts.changeAgency(account.username(), succession.successor());
				this.accounts.write(account.username(), new AccountRecord(this.clock.instant(), succession.by(),
						Act.TRANSFERRED, succession.predecessor(), succession.successor()));
			});
	}

	private List<Account> active(Succession succession) {
		return succession.isWhole() ? this.accounts.in(Set.of(succession.predecessor()), null, Integer.MAX_VALUE)
			.stream()
			.filter(Account::active)
			.toList() : List.of();
	}

}
