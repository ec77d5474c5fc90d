package vn.motcua.organisation;

import java.util.List;

import org.springframework.stereotype.Service;

import vn.motcua.access.Actor;
import vn.motcua.access.Reach;
import vn.motcua.access.Role;
import vn.motcua.agency.Agencies;
import vn.motcua.agency.Agency;
import vn.motcua.agency.AgencyRecord;
import vn.motcua.agency.KeepingAgencies;
import vn.motcua.agency.NewAgency;

/**
 * An administrator (quản trị) keeps the agencies below his own. His own is kept by
 * whoever stands above it; the topmost, by its own.
 */
@Service
public class AdministeringAgencies {

	private static final int MOST_RECORDS = 50;

	private final KeepingAgencies keeping;

	private final Agencies agencies;

	private final Reach reach;

	AdministeringAgencies(KeepingAgencies keeping, Agencies agencies, Reach reach) {
		this.keeping = keeping;
		this.agencies = agencies;
		this.reach = reach;
	}

	/** His own agency and those below it, closed ones too, in order of identifier. */
	public List<Agency> list(Actor by) {
		var tree = this.agencies.tree();
		return tree.within(by.agency()).stream().flatMap((id) -> tree.find(id).stream()).toList();
	}

	public Agency find(String id, Actor by) {
		this.reach.requireKnown(by, id);
		return this.agencies.tree().require(id, "agency");
	}

	/** Whether he keeps it. */
	public boolean keeps(Agency agency, Actor by) {
		var above = (agency.parent() != null) ? agency.parent() : agency.id();
		return by.has(Role.ADMIN) && this.reach.covers(by, above);
	}

	public Agency add(NewAgency wanted, Actor by) {
		this.reach.requireAny(by, Role.ADMIN);
		if (this.agencies.tree().find(wanted.parent()).isPresent()) {
			this.reach.require(by, wanted.parent());
		}
		return this.keeping.add(wanted, by.username());
	}

	public Agency rename(String id, String name, Actor by) {
		requireKept(id, by);
		return this.keeping.rename(id, name, by.username());
	}

	public Agency close(String id, Actor by) {
		requireKept(id, by);
		return this.keeping.close(id, by.username());
	}

	public Agency open(String id, Actor by) {
		requireKept(id, by);
		return this.keeping.open(id, by.username());
	}

	/** What became of it, the last first. */
	public List<AgencyRecord> recordsOf(String id, Actor by) {
		find(id, by);
		return this.keeping.recordsOf(id, MOST_RECORDS);
	}

	private void requireKept(String id, Actor by) {
		this.reach.requireAny(by, Role.ADMIN);
		var agency = find(id, by);
		this.reach.require(by, (agency.parent() != null) ? agency.parent() : id);
	}

}
