package vn.motcua.agency;

import org.springframework.beans.factory.BeanFactory;
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

	/** Carries out what is due, as the next sweep would. */
	public static void sweep(BeanFactory beans) {
		beans.getBean(HandingOver.class).sweep();
	}

	/** Carries out that handover, as a sweep would that had read it before. */
	public static void carryOut(BeanFactory beans, long id) {
		beans.getBean(HandingOver.class).carryOut(id);
	}

	/** Adopts at a hub; nobody hears of it. */
	public static AdoptingAgencies adopting(JdbcClient jdbc, PlatformTransactionManager transactions) {
		return new AdoptingAgencies(jdbc, (event) -> {
		}, "VN", transactions);
	}

}
