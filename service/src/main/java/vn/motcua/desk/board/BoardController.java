package vn.motcua.desk.board;

import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

import vn.motcua.access.Actor;
import vn.motcua.access.PageSessions;
import vn.motcua.access.Unattended;
import vn.motcua.calendar.Period;
import vn.motcua.calendar.PublishedCalendar;
import vn.motcua.foresight.ListingRisks;
import vn.motcua.statistics.GroupBy;
import vn.motcua.statistics.ReadingTrend;
import vn.motcua.statistics.ReportQuery;
import vn.motcua.statistics.ReportingResults;
import vn.motcua.web.Paging;

/** Bảng điều hành: how the office stands now, and goes on standing while one looks. */
@Controller
class BoardController {

	private static final int MONTHS = 11;

	private static final int DAYS = 29;

	/** So many of those at risk are shown; their list has the rest. */
	private static final int RISKIEST = 6;

	private final Managing managing;

	private final ReportingResults reporting;

	private final ReadingTrend trend;

	private final Optional<ListingRisks> risks;

	private final PublishedCalendar published;

	private final Watch watch;

	private final PageSessions sessions;

	BoardController(Managing managing, ReportingResults reporting, ReadingTrend trend, Optional<ListingRisks> risks,
			PublishedCalendar published, Watch watch, PageSessions sessions) {
		this.managing = managing;
		this.reporting = reporting;
		this.trend = trend;
		this.risks = risks;
		this.published = published;
		this.watch = watch;
		this.sessions = sessions;
	}

	@GetMapping("/desk/board")
	String board(BoardQuery query, @AuthenticationPrincipal Actor actor, Model page) {
		figures(query, actor, page);
		page.addAttribute("missingYears", List.copyOf(this.published.missingYears()));
		return "desk/board/board";
	}

	/** The part of the board that moves, asked for whenever the figures did. */
	@GetMapping("/desk/board/figures")
	@Unattended
	String now(BoardQuery query, @AuthenticationPrincipal Actor actor, Model page) {
		figures(query, actor, page);
		return "desk/board/figures :: figures";
	}

	/** Says whenever the figures moved. */
	@GetMapping(path = "/desk/board/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
	@Unattended
	SseEmitter stream(@AuthenticationPrincipal Actor actor, HttpServletRequest request, HttpServletResponse response) {
		// A proxy must hand on each line as it comes.
		response.setHeader("X-Accel-Buffering", "no");
		response.setHeader("Cache-Control", "no-store");
		return this.watch.join(actor, this.sessions.lasting(request));
	}

	/** Whoever looked has gone; nobody is there to be told anything. */
	@ExceptionHandler(AsyncRequestNotUsableException.class)
	void gone() {
	}

	private void figures(BoardQuery asked, Actor actor, Model page) {
		var agency = this.managing.agency(actor, asked.agency(), page);
		var quarter = this.managing.thisQuarter();
		var query = query(asked, quarter, agency);
		var today = this.managing.today();
		page.addAttribute("query", query);
		page.addAttribute("numbers", OpenNumbers.now(query));
		page.addAttribute("report", this.reporting.report(query, actor));
		page.addAttribute("months", this.trend.months(agency, new Period(today.minusMonths(MONTHS), today), actor));
		page.addAttribute("days", this.trend.days(agency, new Period(today.minusDays(DAYS), today), actor));
		// A hub has no open dossiers of its own to foresee anything of.
		this.risks.ifPresent((foresight) -> {
			page.addAttribute("probable", foresight.probable(agency, actor));
			page.addAttribute("most", ListingRisks.MOST);
			page.addAttribute("riskiest", foresight.stillInTime(agency, new Paging(RISKIEST, null), actor).items());
		});
	}

	/** By agency, where there are several; else by field. */
	private ReportQuery query(BoardQuery asked, Period quarter, String agency) {
		var groupBy = (asked.groupBy() != null) ? asked.groupBy()
				: (this.managing.within(agency).size() > 1) ? GroupBy.AGENCY : GroupBy.FIELD;
		return new BoardQuery(null, null, agency, groupBy, asked.cancelled(), null).report(quarter, agency);
	}

}
