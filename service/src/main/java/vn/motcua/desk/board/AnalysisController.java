package vn.motcua.desk.board;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import vn.motcua.access.Actor;
import vn.motcua.analysis.AnsweringQuestions;
import vn.motcua.analysis.Question;
import vn.motcua.analysis.Reports;
import vn.motcua.web.Paging;

/** Where the time went and why, as tables whose numbers open. */
@Controller
class AnalysisController {

	/** In the order in which they are offered. */
	static final List<String> NAMES = List.of("lateness", "consultations", "recording", "durations", "officers",
			"rework", "places", "channels");

	private final Managing managing;

	private final AnsweringQuestions answering;

	AnalysisController(Managing managing, AnsweringQuestions answering) {
		this.managing = managing;
		this.answering = answering;
	}

	@GetMapping("/desk/board/analysis/{name}")
	String report(@PathVariable String name, BoardPeriod asked, @RequestParam @Nullable String groupBy,
			@AuthenticationPrincipal Actor actor, Model page) {
		var question = question(name, asked, groupBy, actor, page);
		page.addAttribute("names", NAMES);
		page.addAttribute("groupings", question.report().groupings().keySet());
		page.addAttribute("report", this.answering.report(question, actor));
		return "desk/board/analysis";
	}

	/** What a number counts. */
	@GetMapping("/desk/board/analysis/{name}/dossiers")
	String open(@PathVariable String name, BoardPeriod asked, @RequestParam @Nullable String groupBy,
			@RequestParam @Nullable String key, @RequestParam String cell, Paging paging,
			@AuthenticationPrincipal Actor actor, Model page) {
		var question = question(name, asked, groupBy, actor, page);
		var row = (key == null || key.isEmpty()) ? null : key;
		page.addAttribute("key", row);
		page.addAttribute("cell", cell);
		page.addAttribute("found", this.answering.open(question, row, cell, paging, actor));
		return "desk/board/analysis-dossiers";
	}

	private Question question(String name, BoardPeriod asked, @Nullable String groupBy, Actor actor, Model page) {
		var agency = this.managing.agency(actor, asked.agency(), page);
		var report = Reports.named(name);
		var question = new Question(report, (groupBy == null || groupBy.isEmpty()) ? report.usualGrouping() : groupBy,
				asked.period(this.managing.thisQuarter()), agency, asked.treeAsOf());
		page.addAttribute("name", name);
		page.addAttribute("question", question);
		return question;
	}

}
