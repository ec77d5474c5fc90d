package vn.motcua.indicators;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import vn.motcua.access.Actor;
import vn.motcua.agency.TreeAsOf;
import vn.motcua.calendar.Period;
import vn.motcua.web.Page;
import vn.motcua.web.Paging;

/** The indicators over HTTP, for those who answer for an agency. */
@RestController
@RequestMapping("/api/indicators")
class IndicatorsController {

	private final Evaluating evaluating;

	private final IndicatorSettings settings;

	IndicatorsController(Evaluating evaluating, IndicatorSettings settings) {
		this.evaluating = evaluating;
		this.settings = settings;
	}

	/** With whom an agency is compared. */
	enum Comparison {

		/** Those directly below it with each other. */
		AGENCY

	}

	@GetMapping("/766")
	IndicatorReport national(@RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate from,
			@RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate to, @RequestParam String agency,
			@RequestParam @Nullable Comparison groupBy, @RequestParam(defaultValue = "THEN") TreeAsOf tree,
			@AuthenticationPrincipal Actor actor) {
		return this.evaluating.evaluate(new NationalIndicators(this.settings),
				new IndicatorQuery(new Period(from, to), agency, groupBy != null, tree), actor);
	}

	@GetMapping("/01-2018")
	IndicatorReport oneStop(@RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate from,
			@RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate to, @RequestParam String agency,
			@RequestParam @Nullable Level level, @RequestParam @Nullable Comparison groupBy,
			@RequestParam(defaultValue = "THEN") TreeAsOf tree, @AuthenticationPrincipal Actor actor) {
		return this.evaluating.evaluate(new OneStopIndicators(level),
				new IndicatorQuery(new Period(from, to), agency, groupBy != null, tree), actor);
	}

	@GetMapping("/par")
	IndicatorReport reform(@RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate from,
			@RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate to, @RequestParam String agency,
			@RequestParam @Nullable BigDecimal score, @RequestParam @Nullable Comparison groupBy,
			@RequestParam(defaultValue = "THEN") TreeAsOf tree, @AuthenticationPrincipal Actor actor) {
		return this.evaluating.evaluate(new ReformEvidence(this.settings, agency, score),
				new IndicatorQuery(new Period(from, to), agency, groupBy != null, tree), actor);
	}

	/** What is behind a figure; as many as the figure says. */
	@GetMapping("/{set}/dossiers")
	Page<Case> open(@PathVariable String set, @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate from,
			@RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate to, @RequestParam String agency,
			@RequestParam(defaultValue = "THEN") TreeAsOf tree, @RequestParam String indicator, @RequestParam Part part,
			@ParameterObject Paging paging, @AuthenticationPrincipal Actor actor) {
		var cases = Decree.require(set).require(indicator, "indicator");
		return this.evaluating.open(cases, part, new IndicatorQuery(new Period(from, to), agency, false, tree), paging,
				actor);
	}

}
