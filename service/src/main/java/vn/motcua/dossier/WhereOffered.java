package vn.motcua.dossier;

import java.util.List;

import org.springframework.stereotype.Component;

import vn.motcua.agency.Agencies;
import vn.motcua.agency.Agency;
import vn.motcua.procedure.Channel;
import vn.motcua.procedure.ProcedureVersion;
import vn.motcua.workflow.Routing;
import vn.motcua.workflow.RoutingQuestion;

/**
 * Nơi tiếp nhận: at which one-stop units a procedure is handed in. What a commune
 * resolves, at every commune; what the province resolves, at its one-stop centre, and at
 * a commune where the table of routes sends it on from there.
 */
@Component
public class WhereOffered {

	private static final String OF_THE_COMMUNE = Agency.Kind.COMMUNE.name();

	private final Agencies agencies;

	private final Routing routing;

	WhereOffered(Agencies agencies, Routing routing) {
		this.agencies = agencies;
		this.routing = routing;
	}

	/** In order of identifier. */
	public List<Agency> of(ProcedureVersion procedure) {
		return this.agencies.tree().working().stream().filter((agency) -> takes(agency, procedure)).toList();
	}

	/** Whether that agency takes it. */
	public boolean takes(Agency agency, ProcedureVersion procedure) {
		boolean communal = OF_THE_COMMUNE.equals(procedure.level());
		return switch (agency.kind()) {
			case COMMUNE -> communal || isSentOn(agency, procedure);
			case ONE_STOP -> !communal;
			case NATION, PROVINCE, DEPARTMENT -> false;
		};
	}

	private boolean isSentOn(Agency agency, ProcedureVersion procedure) {
		return this.routing
			.route(new RoutingQuestion(procedure.code(), procedure.limit().unit().name(), agency.id(),
					agency.kind().name(), Channel.COUNTER.name()))
			.resolving() != null;
	}

}
