package vn.motcua.analysis;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import vn.motcua.access.Actor;
import vn.motcua.agency.TreeAsOf;
import vn.motcua.calendar.Period;
import vn.motcua.web.Page;
import vn.motcua.web.Paging;

/** The reports of where and why over HTTP, for those who manage. */
@RestController
@RequestMapping(path = "/api/reports", produces = MediaType.APPLICATION_JSON_VALUE)
class FactReportsController {

	private final AnsweringQuestions answering;

	private final UnusedChannels unused;

	private final RebuildingFacts rebuilding;

	FactReportsController(AnsweringQuestions answering, UnusedChannels unused, RebuildingFacts rebuilding) {
		this.answering = answering;
		this.unused = unused;
		this.rebuilding = rebuilding;
	}

	@GetMapping("/{name}")
	FactReport report(@PathVariable String name, @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate from,
			@RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate to, @RequestParam @Nullable String agency,
			@RequestParam @Nullable String groupBy, @RequestParam(defaultValue = "THEN") TreeAsOf tree,
			@AuthenticationPrincipal Actor actor) {
		return this.answering.report(question(name, new Period(from, to), agency, groupBy, tree), actor);
	}

	/** What a cell counts: as many items as it says. */
	@GetMapping("/{name}/dossiers")
	Page<CellItem> open(@PathVariable String name, @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate from,
			@RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate to, @RequestParam @Nullable String agency,
			@RequestParam @Nullable String groupBy, @RequestParam(defaultValue = "THEN") TreeAsOf tree,
			@RequestParam @Nullable String key, @RequestParam String cell, @ParameterObject Paging paging,
			@AuthenticationPrincipal Actor actor) {
		return this.answering.open(question(name, new Period(from, to), agency, groupBy, tree), key, cell, paging,
				actor);
	}

	/** Channels that are offered and that nobody used. */
	@GetMapping("/channels/unused")
	Page<UnusedChannel> unused(@RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate from,
			@RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate to, @RequestParam @Nullable String agency,
			@RequestParam(defaultValue = "THEN") TreeAsOf tree, @ParameterObject Paging paging,
			@AuthenticationPrincipal Actor actor) {
		return this.unused.in(new Period(from, to), agency, tree, paging, actor);
	}

	/** Needs no key to be repeated safely: the same journal gives the same facts. */
	@PostMapping("/facts/rebuild")
	RebuiltFacts rebuild(@AuthenticationPrincipal Actor actor) {
		return this.rebuilding.rebuild(actor);
	}

	private static Question question(String name, Period period, @Nullable String agency, @Nullable String groupBy,
			TreeAsOf tree) {
		var report = Reports.named(name);
		return new Question(report, (groupBy != null) ? groupBy : report.usualGrouping(), period, agency, tree);
	}

}
