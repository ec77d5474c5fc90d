package vn.motcua.desk.board;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import vn.motcua.access.Actor;
import vn.motcua.access.Users;
import vn.motcua.agency.Agencies;
import vn.motcua.agency.Agency;
import vn.motcua.calendar.OfficialTime;
import vn.motcua.calendar.Period;
import vn.motcua.calendar.ReportingPeriod;
import vn.motcua.desk.Typed;

/** Who manages what: the agency a page is about, and those he may choose from. */
@Component
class Managing {

	private final Agencies agencies;

	private final Users users;

	private final Labels labels;

	private final Clock clock;

	Managing(Agencies agencies, Users users, Labels labels, Clock clock) {
		this.agencies = agencies;
		this.users = users;
		this.labels = labels;
		this.clock = clock;
	}

	/**
	 * The agency that is asked for, or his own; tells the page which he may choose.
	 * @param asked empty: none
	 */
	String agency(Actor actor, @Nullable String asked, Model page) {
		var named = Typed.in(asked);
		var agency = (named != null) ? named : actor.agency();
		page.addAttribute("agency", agency);
		page.addAttribute("agencies", agencies(actor));
		// Only then it matters by which tree figures are read.
		var tree = this.agencies.tree();
		page.addAttribute("handedOver",
				tree.answeredForBy(agency).stream().anyMatch((each) -> tree.successorOf(each).isPresent()));
		page.addAttribute("labels", this.labels);
		return agency;
	}

	private List<Agency> agencies(Actor actor) {
		var tree = this.agencies.tree();
		return tree.within(actor.agency()).stream().flatMap((id) -> tree.find(id).stream()).toList();
	}

	/** The agency with all below it. */
	Set<String> within(String agency) {
		return this.agencies.tree().within(agency);
	}

	/** Everyone who works at the agency or below it, by name. */
	List<Actor> people(String agency) {
		return this.users.all()
			.stream()
			.filter((user) -> this.agencies.tree().isWithin(user.agency(), agency))
			.sorted(Comparator.comparing(Actor::name).thenComparing(Actor::username))
			.toList();
	}

	LocalDate today() {
		return OfficialTime.dateOf(this.clock.instant());
	}

	/** The official quarter so far. */
	Period thisQuarter() {
		return new Period(ReportingPeriod.of(ReportingPeriod.Kind.QUARTER, today()).days().from(), today());
	}

}
