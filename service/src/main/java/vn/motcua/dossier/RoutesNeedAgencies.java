package vn.motcua.dossier;

import java.util.Optional;

import org.springframework.stereotype.Component;

import vn.motcua.agency.Agency;
import vn.motcua.agency.StillNeeded;
import vn.motcua.workflow.Routing;

/** An agency does not close while the table of routes sends dossiers to it. */
@Component
class RoutesNeedAgencies implements StillNeeded {

	private final Routing routing;

	RoutesNeedAgencies(Routing routing) {
		this.routing = routing;
	}

	@Override
	public Optional<String> whyNeeded(Agency agency) {
		return this.routing.rules()
			.stream()
			.filter((rule) -> rule.resolving().equals(agency.id()))
			.findFirst()
			.map((rule) -> "The table of routes sends dossiers to " + agency.id() + " by its row " + rule.id()
					+ "; change the table first.");
	}

}
