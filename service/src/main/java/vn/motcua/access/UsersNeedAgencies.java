package vn.motcua.access;

import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

import vn.motcua.agency.Agency;
import vn.motcua.agency.StillNeeded;

/** An agency does not close before those who work there have left. */
@Component
class UsersNeedAgencies implements StillNeeded {

	private final Accounts accounts;

	UsersNeedAgencies(Accounts accounts) {
		this.accounts = accounts;
	}

	@Override
	public Optional<String> whyNeeded(Agency agency) {
		return this.accounts.in(Set.of(agency.id()), null, Integer.MAX_VALUE)
			.stream()
			.filter(Account::active)
			.findFirst()
			.map((account) -> "The account " + account.username() + " of " + agency.id()
					+ " is active; deactivate all accounts there first.");
	}

}
