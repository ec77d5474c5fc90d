package vn.motcua.statistics;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import vn.motcua.access.Actor;
import vn.motcua.agency.TreeAsOf;
import vn.motcua.web.Page;
import vn.motcua.web.Paging;

/** The report, and the command that puts its figures together anew. */
@RestController
@RequestMapping(path = "/api/reports", produces = MediaType.APPLICATION_JSON_VALUE)
class ReportsController {

	private final ReportingResults reporting;

	private final Rebuilding rebuilding;

	ReportsController(ReportingResults reporting, Rebuilding rebuilding) {
		this.reporting = reporting;
		this.rebuilding = rebuilding;
	}

	@GetMapping("/results")
	ResultsReport results(@RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate from,
			@RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate to, @RequestParam String agency,
			@RequestParam(defaultValue = "FIELD") GroupBy groupBy,
			@RequestParam(defaultValue = "WITHIN_RESOLVED") CancelledPolicy cancelled,
			@RequestParam(defaultValue = "THEN") TreeAsOf tree, @RequestParam @Nullable Long waitFor,
			@AuthenticationPrincipal Actor actor) {
		var query = new ReportQuery(from, to, agency, groupBy, cancelled, tree);
		if (waitFor != null) {
			this.reporting.waitFor(waitFor, agency, actor);
		}
		return this.reporting.report(query, actor);
	}

	/** The dossiers behind a cell: as many as it says. */
	@GetMapping("/results/dossiers")
	Page<Opened> open(@RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate from,
			@RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate to, @RequestParam String agency,
			@RequestParam(defaultValue = "FIELD") GroupBy groupBy,
			@RequestParam(defaultValue = "WITHIN_RESOLVED") CancelledPolicy cancelled,
			@RequestParam(defaultValue = "THEN") TreeAsOf tree, @RequestParam @Nullable String key,
			@RequestParam String cell, @RequestParam @Nullable Long waitFor, @ParameterObject Paging paging,
			@AuthenticationPrincipal Actor actor) {
		var query = new ReportQuery(from, to, agency, groupBy, cancelled, tree);
		var opened = Cell.of(cell);
		if (waitFor != null) {
			this.reporting.waitFor(waitFor, agency, actor);
		}
		return this.reporting.open(query, key, opened, paging, actor);
	}

	/** Needs no key to be repeated safely: the same journal gives the same figures. */
	@PostMapping("/rebuild")
	Rebuilt rebuild(@AuthenticationPrincipal Actor actor) {
		return this.rebuilding.rebuild(actor);
	}

}
