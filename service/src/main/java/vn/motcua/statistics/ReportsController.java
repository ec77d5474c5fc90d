package vn.motcua.statistics;

import java.security.Principal;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

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
			@RequestParam @Nullable Long waitFor, @Nullable Principal principal) {
		var query = new ReportQuery(from, to, agency, groupBy, cancelled);
		// ACCESS: whether the agency is within the caller's reach belongs here.
		if (waitFor != null) {
			this.reporting.waitFor(waitFor);
		}
		return this.reporting.report(query);
	}

	/** Needs no key to be repeated safely: the same journal gives the same figures. */
	@PostMapping("/rebuild")
	Rebuilt rebuild(@Nullable Principal principal) {
		// ACCESS: whether the caller is an administrator belongs here.
		return this.rebuilding.rebuild();
	}

}
