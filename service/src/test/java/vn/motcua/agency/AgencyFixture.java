package vn.motcua.agency;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

import vn.motcua.platform.ChangeFeed;

/** The agencies of a database, without Spring. */
public final class AgencyFixture {

	private AgencyFixture() {
	}

	public static Agencies agencies(JdbcClient jdbc) {
		return new Agencies(jdbc, new ChangeFeed());
	}

	/** Adopts at a hub; nobody hears of it. */
	public static AdoptingAgencies adopting(JdbcClient jdbc, PlatformTransactionManager transactions) {
		return new AdoptingAgencies(jdbc, (event) -> {
		}, "VN", transactions);
	}

}
