package vn.motcua.access;

import java.util.Comparator;
import java.util.Set;
import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.security.crypto.password.PasswordEncoder;

import vn.motcua.agency.Agency;
import vn.motcua.agency.AgencyTree;

/**
 * A database of one's own begins without users, so nobody could make the first. With
 * {@code motcua.access.first-admin-password} (environment:
 * {@code MOTCUA_ACCESS_FIRST_ADMIN_PASSWORD}) the program makes, when it starts and finds
 * no user at all, the user {@code admin} with the role of an administrator (quản trị) at
 * the root of the tree of agencies. Once there is any user the setting does nothing, and
 * may be taken away.
 */
final class FirstAdmin implements ApplicationRunner {

	private static final Logger log = LoggerFactory.getLogger(FirstAdmin.class);

	private final Accounts accounts;

	private final Supplier<AgencyTree> agencies;

	private final PasswordEncoder encoder;

	private final Password password;

	FirstAdmin(Accounts accounts, Supplier<AgencyTree> agencies, PasswordEncoder encoder, Password password) {
		this.accounts = accounts;
		this.agencies = agencies;
		this.encoder = encoder;
		this.password = password;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		if (!this.accounts.all().isEmpty()) {
			return;
		}
		var admin = new Actor("admin", "Quản trị hệ thống", root(), Set.of(Role.ADMIN));
		this.password.problem(admin.username(), admin.name()).ifPresent((problem) -> {
			throw new IllegalStateException("motcua.access.first-admin-password: " + problem.message());
		});
		if (this.accounts.addFirst(new Account(admin, this.password.hash(this.encoder), true))) {
			log.info("There was no user: made {} of {}", admin.username(), admin.agency());
		}
	}

	private String root() {
		return this.agencies.get()
			.all()
			.stream()
			.filter((agency) -> agency.parent() == null)
			.map(Agency::id)
			.min(Comparator.naturalOrder())
			.orElseThrow(() -> new IllegalStateException("There is no agency that a first admin could belong to"));
	}

}
