package vn.motcua.desk.administration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import vn.motcua.access.Actor;
import vn.motcua.access.Reach;
import vn.motcua.access.Role;
import vn.motcua.agency.Agencies;
import vn.motcua.agency.Agency;
import vn.motcua.calendar.OfficialTime;
import vn.motcua.desk.Typed;

/**
 * Who administers what: managers read, administrators change what lies in their reach.
 */
@Component
class Administering {

	private final Agencies agencies;

	private final Reach reach;

	private final Clock clock;

	Administering(Agencies agencies, Reach reach, Clock clock) {
		this.agencies = agencies;
		this.reach = reach;
		this.clock = clock;
	}

	/** Lets him read, and tells the page whether he may change what is one for all. */
	void read(Actor actor, Model page) {
		this.reach.requireAny(actor, Role.MANAGER);
		page.addAttribute("administrator", actor.has(Role.ADMIN));
		page.addAttribute("whole", actor.has(Role.ADMIN) && this.reach.covers(actor, this.agencies.tree().root()));
	}

	/** Refuses whoever may not change what is one for all. */
	void requireWhole(Actor actor) {
		this.reach.requireAny(actor, Role.ADMIN);
		this.reach.require(actor, this.agencies.tree().root());
	}

	/**
	 * The agency that is asked for, or his own; tells the page which he may choose.
	 * @param asked refused when unknown or out of reach; empty: none
	 */
	String agency(Actor actor, @Nullable String asked, Model page) {
		read(actor, page);
		var named = Typed.in(asked);
		var agency = (named != null) ? named : actor.agency();
		this.reach.requireKnown(actor, agency);
		page.addAttribute("agency", agency);
		page.addAttribute("agencies", working(actor));
		return agency;
	}

	/** Those within his reach that have not ceased. */
	List<Agency> working(Actor actor) {
		var tree = this.agencies.tree();
		return tree.working().stream().filter((agency) -> tree.isWithin(agency.id(), actor.agency())).toList();
	}

	LocalDate today() {
		return OfficialTime.dateOf(this.clock.instant());
	}

}
