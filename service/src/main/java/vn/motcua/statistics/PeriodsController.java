package vn.motcua.statistics;

import java.net.URI;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import vn.motcua.access.Actor;
import vn.motcua.web.CommandKey;
import vn.motcua.web.OnceOnly;
import vn.motcua.web.Page;
import vn.motcua.web.Paging;

/** Periods whose figures are closed, and what has been corrected in them since. */
@RestController
@RequestMapping(path = "/api/reports/periods", produces = MediaType.APPLICATION_JSON_VALUE)
class PeriodsController {

	private final ClosingPeriods closing;

	private final ReportingResults reporting;

	private final OnceOnly once;

	PeriodsController(ClosingPeriods closing, ReportingResults reporting, OnceOnly once) {
		this.closing = closing;
		this.reporting = reporting;
		this.once = once;
	}

	@PostMapping
	ResponseEntity<ClosedPeriod> close(@Valid @RequestBody PeriodRequest request, CommandKey key,
			@AuthenticationPrincipal Actor actor) {
		return this.once.before(key, request, ClosedPeriod.class).orElseGet(() -> {
			var query = this.closing.prepare(request, actor);
			return this.once.run(key, request, ClosedPeriod.class, () -> {
				var period = this.closing.close(query, actor);
				return ResponseEntity.created(URI.create("/api/reports/periods/" + period.id())).body(period);
			});
		});
	}

	@GetMapping
	Page<ClosedPeriod> list(@RequestParam @Nullable String agency, @ParameterObject Paging paging,
			@AuthenticationPrincipal Actor actor) {
		return this.closing.list(agency, paging, actor);
	}

	@GetMapping("/{id}")
	ResultsReport report(@PathVariable long id, @RequestParam(defaultValue = "FIELD") GroupBy groupBy,
			@RequestParam(defaultValue = "WITHIN_RESOLVED") CancelledPolicy cancelled,
			@AuthenticationPrincipal Actor actor) {
		var period = this.closing.find(id, actor);
		return this.reporting.report(query(period, groupBy, cancelled), period, actor);
	}

	/** The dossiers behind a cell of the closed figures, or of their corrections. */
	@GetMapping("/{id}/dossiers")
	Page<Opened> open(@PathVariable long id, @RequestParam(defaultValue = "FIELD") GroupBy groupBy,
			@RequestParam(defaultValue = "WITHIN_RESOLVED") CancelledPolicy cancelled,
			@RequestParam @Nullable String key, @RequestParam String cell,
			@RequestParam(defaultValue = "false") boolean corrections, @ParameterObject Paging paging,
			@AuthenticationPrincipal Actor actor) {
		var opened = Cell.of(cell);
		var period = this.closing.find(id, actor);
		var query = query(period, groupBy, cancelled);
		return corrections ? this.reporting.openCorrections(query, period, key, opened, paging, actor)
				: this.reporting.open(query, period, key, opened, paging, actor);
	}

	private static ReportQuery query(ClosedPeriod period, GroupBy groupBy, CancelledPolicy cancelled) {
		return new ReportQuery(period.from(), period.to(), period.agency(), groupBy, cancelled);
	}

}
