package vn.motcua.agency;

import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** An agency does not close while another is to hand over to it. */
@Component
class PlannedSuccessorsAreNeeded implements StillNeeded {

	private final Successions successions;

	PlannedSuccessorsAreNeeded(JdbcClient jdbc) {
		this.successions = new Successions(jdbc);
	}

	@Override
	public Optional<String> whyNeeded(Agency agency) {
		return this.successions.planned()
			.stream()
			.filter((each) -> each.successor().equals(agency.id()))
			.findFirst()
			.map((each) -> each.predecessor() + " is to hand over to " + agency.id() + " from " + each.from()
					+ " on; take that back, or let it go to another agency, first.");
	}

}
