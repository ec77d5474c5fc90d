package vn.motcua.agency;

import org.springframework.jdbc.core.simple.JdbcClient;

import vn.motcua.platform.ChangeFeed;

/** The agencies of a database, without Spring. */
public final class AgencyFixture {

	private AgencyFixture() {
	}

	public static Agencies agencies(JdbcClient jdbc) {
		return new Agencies(jdbc, new ChangeFeed());
	}

}
