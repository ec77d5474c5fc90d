package vn.motcua.staffing;

import org.springframework.stereotype.Service;

import vn.motcua.access.Actor;
import vn.motcua.access.Reach;
import vn.motcua.access.Role;

/**
 * How units within reach deal out new work (phân công): everyone may know it, its head or
 * who manages it says it.
 */
@Service
public class KeepingDistribution {

	private final Distribution distribution;

	private final Reach reach;

	KeepingDistribution(Distribution distribution, Reach reach) {
		this.distribution = distribution;
		this.reach = reach;
	}

	public Distribution.Mode of(String agency, Actor actor) {
		this.reach.requireKnown(actor, agency);
		return this.distribution.of(agency);
	}

	public void change(String agency, Distribution.Mode mode, Actor actor) {
		this.reach.requireAny(actor, Role.APPROVER, Role.MANAGER);
		this.reach.requireKnown(actor, agency);
		this.distribution.change(agency, mode);
	}

}
