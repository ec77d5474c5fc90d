package vn.motcua.desk.counter;

import java.util.Objects;

import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.motcua.access.Actor;
import vn.motcua.desk.SearchWords;
import vn.motcua.dossier.AwaitedSupplements;
import vn.motcua.dossier.Inbox;
import vn.motcua.dossier.InboxFilter;
import vn.motcua.dossier.TaskKind;
import vn.motcua.dossier.WaitingTask;
import vn.motcua.web.Page;
import vn.motcua.web.Paging;

/** Where a clerk's day goes on: one box for whatever is scanned, and what waits. */
@Controller
class CounterController {

	/** So many of each list are shown at first. */
	private static final int FIRST = 6;

	private final OfferedProcedures procedures;

	private final Inbox inbox;

	private final AwaitedSupplements supplements;

	private final SearchWords words;

	CounterController(OfferedProcedures procedures, Inbox inbox, AwaitedSupplements supplements, SearchWords words) {
		this.procedures = procedures;
		this.inbox = inbox;
		this.supplements = supplements;
		this.words = words;
	}

	@GetMapping("/desk/counter")
	String home(@AuthenticationPrincipal Actor actor, Model model) {
		var first = new Paging(FIRST, null);
		model.addAttribute("submissions", tasks(TaskKind.ACCEPTANCE, first, actor));
		model.addAttribute("results", tasks(TaskKind.RESULT_RETURN, first, actor));
		model.addAttribute("supplements", this.supplements.at(actor.agency(), first, actor));
		return "desk/counter/home";
	}

	@GetMapping("/desk/counter/lists/{list}")
	String list(@PathVariable CounterList list, @RequestParam @Nullable String after,
			@AuthenticationPrincipal Actor actor, Model model) {
		var paging = new Paging(null, after);
		model.addAttribute("list", list);
		model.addAttribute("page", switch (list) {
			case SUBMISSIONS -> tasks(TaskKind.ACCEPTANCE, paging, actor);
			case RESULTS -> tasks(TaskKind.RESULT_RETURN, paging, actor);
			case SUPPLEMENTS -> this.supplements.at(actor.agency(), paging, actor);
		});
		return "desk/counter/list";
	}

	/**
	 * Instantly, while someone types; posted, because what he types may become a name.
	 */
	@PostMapping("/desk/counter/procedures")
	String procedures(@RequestParam(defaultValue = "") String q, @AuthenticationPrincipal Actor actor, Model model) {
		model.addAttribute("q", q.strip());
		model.addAttribute("procedures", this.procedures.matching(q, actor.agency()));
		return "desk/counter/procedures :: options";
	}

	/**
	 * Leads to what can be done with whatever was scanned or typed. It is posted, so that
	 * what a card says of someone stands in no address.
	 */
	@PostMapping("/desk/counter/scan")
	String scan(@RequestParam(defaultValue = "") String q, HttpSession session) {
		return switch (Scanned.of(q)) {
			case Scanned.Code found -> "redirect:/desk/counter/dossiers/" + found.code();
			case Scanned.Card found -> search("/desk/dossiers", found.card().number(), session);
			case Scanned.Words found -> search("/desk/counter/find", found.words(), session);
		};
	}

	/** Procedures by words of their names; where there are none, dossiers. */
	@GetMapping("/desk/counter/find")
	String find(@RequestParam @Nullable String q, @AuthenticationPrincipal Actor actor, HttpSession session,
			Model model) {
		var words = Objects.requireNonNullElse(this.words.read(q, session), "");
		var matching = this.procedures.matching(words, actor.agency());
		model.addAttribute("q", words);
		model.addAttribute("asked", this.words.inAddress(words, session));
		model.addAttribute("procedures", matching);
		return matching.isEmpty() ? search("/desk/dossiers", words, session) : "desk/counter/found";
	}

	private String search(String path, String words, HttpSession session) {
		return "redirect:" + path + "?q=" + this.words.inAddress(words, session);
	}

	private Page<WaitingTask> tasks(TaskKind kind, Paging paging, Actor actor) {
		return this.inbox.waiting(InboxFilter.of(kind, actor.agency(), false), paging, actor);
	}

}
