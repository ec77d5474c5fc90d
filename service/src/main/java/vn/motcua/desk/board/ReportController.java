package vn.motcua.desk.board;

import java.net.URI;
import java.util.Arrays;
import java.util.stream.Stream;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.motcua.access.Actor;
import vn.motcua.calendar.ReportingPeriod;
import vn.motcua.statistics.CancelledPolicy;
import vn.motcua.statistics.Cell;
import vn.motcua.statistics.ClosedPeriod;
import vn.motcua.statistics.ClosingPeriods;
import vn.motcua.statistics.GroupBy;
import vn.motcua.statistics.PeriodRequest;
import vn.motcua.statistics.ReportingResults;
import vn.motcua.web.CommandKey;
import vn.motcua.web.OnceOnly;
import vn.motcua.web.Paging;

/**
 * Biểu II.06a/VPCP/KSTT: the period report as it is sent, and periods that are closed.
 */
@Controller
class ReportController {

	private final Managing managing;

	private final ReportingResults reporting;

	private final ClosingPeriods closing;

	private final OnceOnly once;

	ReportController(Managing managing, ReportingResults reporting, ClosingPeriods closing, OnceOnly once) {
		this.managing = managing;
		this.reporting = reporting;
		this.closing = closing;
		this.once = once;
	}

	@GetMapping("/desk/board/report")
	String report(BoardQuery asked, @AuthenticationPrincipal Actor actor, Model page) {
		var agency = this.managing.agency(actor, asked.agency(), page);
		var query = asked.report(this.managing.thisQuarter(), agency);
		page.addAttribute("query", query);
		page.addAttribute("numbers", OpenNumbers.form(query));
		page.addAttribute("report", this.reporting.report(query, actor));
		page.addAttribute("over", query.to().isBefore(this.managing.today()));
		page.addAttribute("groupings", GroupBy.values());
		page.addAttribute("policies", CancelledPolicy.values());
		page.addAttribute("periods",
				Arrays.stream(ReportingPeriod.Kind.values())
					.map((kind) -> ReportingPeriod.of(kind, this.managing.today()))
					.flatMap((period) -> Stream.of(period, period.before()))
					.toList());
		return "desk/board/report";
	}

	/** The dossiers behind a number of the board or the report. */
	@GetMapping("/desk/board/dossiers")
	String open(BoardQuery asked, @RequestParam @Nullable String key, @RequestParam String cell, Paging paging,
			@AuthenticationPrincipal Actor actor, Model page) {
		var agency = this.managing.agency(actor, asked.agency(), page);
		var query = asked.report(this.managing.thisQuarter(), agency);
		var opened = Cell.of(cell);
		var row = (key == null || key.isEmpty()) ? null : key;
		page.addAttribute("query", query);
		page.addAttribute("key", row);
		page.addAttribute("cell", opened);
		page.addAttribute("found", this.reporting.open(query, row, opened, paging, actor));
		return "desk/board/dossiers";
	}

	@GetMapping("/desk/board/periods")
	String periods(@RequestParam @Nullable String agency, Paging paging, @AuthenticationPrincipal Actor actor,
			Model page) {
		page.addAttribute("found", this.closing.list(this.managing.agency(actor, agency, page), paging, actor));
		return "desk/board/periods";
	}

	/** Asks before a period is closed, which nobody takes back. */
	@GetMapping("/desk/board/periods/new")
	String ask(@Valid @ModelAttribute PeriodRequest request, @AuthenticationPrincipal Actor actor, Model page) {
		this.closing.prepare(request, actor);
		this.managing.agency(actor, request.agency(), page);
		page.addAttribute("period", request);
		return "desk/board/period-new";
	}

	@PostMapping("/desk/board/periods")
	String close(@Valid @ModelAttribute PeriodRequest request, CommandKey key, @AuthenticationPrincipal Actor actor) {
		this.once.before(key, request, ClosedPeriod.class).orElseGet(() -> {
			var query = this.closing.prepare(request, actor);
			return this.once.run(key, request, ClosedPeriod.class, () -> {
				var period = this.closing.close(query, actor);
				return ResponseEntity.created(URI.create("/api/reports/periods/" + period.id())).body(period);
			});
		});
		return "redirect:/desk/board/report?from=%s&to=%s&agency=%s&done=board.closed".formatted(request.from(),
				request.to(), request.agency());
	}

}
