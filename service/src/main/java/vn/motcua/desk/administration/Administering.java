package vn.motcua.desk.administration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import vn.motcua.access.Actor;
import vn.motcua.access.Role;
import vn.motcua.agency.Agencies;
import vn.motcua.agency.Agency;
import vn.motcua.calendar.OfficialTime;
import vn.motcua.desk.Offers;
import vn.motcua.desk.Typed;

/**
 * Who administers what: what a page of the administration shows around what it tells.
 */
@Component
class Administering {

	private final Agencies agencies;

	private final Offers offers;

	private final Clock clock;

	Administering(Agencies agencies, Offers offers, Clock clock) {
		this.agencies = agencies;
		this.offers = offers;
		this.clock = clock;
	}

	/** Tells the page what he may change, and whether also what is one for all. */
	void read(Actor actor, Model page) {
		page.addAttribute("administrator", actor.has(Role.ADMIN));
		page.addAttribute("whole", this.offers.whole(actor));
	}

	/** Offers no form about people to managers, who only read. */
	void requireAdministrator(Actor actor) {
		this.offers.requireAdministrator(actor);
	}

	/** Offers no form to whoever may not change what is one for all. */
	void offer(Actor actor, Model page) {
		this.offers.requireWhole(actor);
		read(actor, page);
	}

	/**
	 * The agency that is asked for, or his own; tells the page which he may choose.
	 * @param asked empty: none
	 */
	String agency(Actor actor, @Nullable String asked, Model page) {
		read(actor, page);
		var named = Typed.in(asked);
		var agency = (named != null) ? named : actor.agency();
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
