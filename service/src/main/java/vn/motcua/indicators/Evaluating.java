package vn.motcua.indicators;

import java.util.HashMap;
import java.util.Map;

import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import vn.motcua.access.Actor;
import vn.motcua.access.Reach;
import vn.motcua.access.Role;
import vn.motcua.agency.Agencies;
import vn.motcua.agency.Agency;
import vn.motcua.analysis.ReadingProgress;
import vn.motcua.calendar.Period;
import vn.motcua.web.Cursor;
import vn.motcua.web.Page;
import vn.motcua.web.Paging;

/** Judges agencies by a set of indicators, and opens what was counted. */
@Service
class Evaluating {

	private final CountingCases counting;

	private final Agencies agencies;

	private final Reach reach;

	private final ReadingProgress progress;

	private final TransactionTemplate snapshot;

	Evaluating(CountingCases counting, Agencies agencies, Reach reach, ReadingProgress progress,
			PlatformTransactionManager transactions) {
		this.counting = counting;
		this.agencies = agencies;
		this.reach = reach;
		this.progress = progress;
		// All figures of a set must be of one moment.
		this.snapshot = new TransactionTemplate(transactions);
		this.snapshot.setReadOnly(true);
		this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
	}

	/** How the agency stands. */
	IndicatorReport evaluate(IndicatorSet set, IndicatorQuery query, Actor actor) {
		requireAnswerable(actor, query.agency());
		var decree = set.decree();
		var period = query.period();
		var progress = this.progress.now();
		var offices = offices(query);
		var counted = this.snapshot.execute((status) -> count(decree, period, offices));
		var below = offices.below()
			.stream()
			.map((each) -> card(set, query, each, counted))
			.sorted(Scorecard.BEST_FIRST)
			.toList();
		return new IndicatorReport(decree.id(), decree.title(), period.from(), period.to(), progress.upToEvent(),
				progress.behindSeconds(), card(set, query, offices.asked(), counted), below);
	}

	/** The cases behind one figure. */
	Page<Case> open(Cases cases, Part part, IndicatorQuery query, Paging paging, Actor actor) {
		requireAnswerable(actor, query.agency());
		var cursor = paging.cursor();
		var found = this.counting.list(cases, part, query.period(), offices(query),
				(cursor != null) ? cursor.text(0) : "", paging.size() + 1);
		return Page.cut(found, paging.size(), (each) -> Cursor.of(each.key()));
	}

	/** The indicators are for those who answer for the agency. */
	private void requireAnswerable(Actor actor, String agency) {
		this.reach.requireAny(actor, Role.MANAGER);
		this.reach.requireKnown(actor, agency);
	}

	private Offices offices(IndicatorQuery query) {
		var tree = this.agencies.tree();
		return Offices.of(tree, tree.require(query.agency(), "agency"), query);
	}

	private Map<String, Map<Cases, Tally>> count(Decree decree, Period period, Offices offices) {
		Map<String, Map<Cases, Tally>> counted = new HashMap<>();
		for (Cases cases : decree.cases()) {
			this.counting.count(cases, period, offices)
				.forEach((part, tally) -> counted.computeIfAbsent(part, (key) -> new HashMap<>()).put(cases, tally));
		}
		return counted;
	}

	private static Scorecard card(IndicatorSet set, IndicatorQuery query, Agency agency,
			Map<String, Map<Cases, Tally>> counted) {
		var links = new Links(set.decree().id(), query.period(), agency.id(), query.tree());
		return set.evaluate(agency, new Tallies(counted.getOrDefault(agency.id(), Map.of()), links));
	}

}
