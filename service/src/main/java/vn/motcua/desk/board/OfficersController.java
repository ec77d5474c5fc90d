package vn.motcua.desk.board;

import java.util.List;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.motcua.access.Actor;
import vn.motcua.calendar.Period;
import vn.motcua.dossier.AssigningMany;
import vn.motcua.dossier.CountingLoad;
import vn.motcua.dossier.ItemAnswer;
import vn.motcua.dossier.ListingWork;
import vn.motcua.dossier.OrphanedTasks;
import vn.motcua.dossier.WorkQuery;
import vn.motcua.web.CommandKey;
import vn.motcua.web.Paging;

/** Who has how much in hand; from there work is given to another, one step or many. */
@Controller
class OfficersController {

	private static final int MANY = 100;

	private final Managing managing;

	private final CountingLoad counting;

	private final ListingWork listing;

	private final OrphanedTasks orphaned;

	private final Stranded stranded;

	private final AssigningMany assigning;

	OfficersController(Managing managing, CountingLoad counting, ListingWork listing, OrphanedTasks orphaned,
			Stranded stranded, AssigningMany assigning) {
		this.managing = managing;
		this.counting = counting;
		this.listing = listing;
		this.orphaned = orphaned;
		this.stranded = stranded;
		this.assigning = assigning;
	}

	@GetMapping("/desk/board/officers")
	String load(@RequestParam @Nullable String agency, @AuthenticationPrincipal Actor actor, Model page) {
		var asked = this.managing.agency(actor, agency, page);
		var today = this.managing.today();
		page.addAttribute("month", today);
		page.addAttribute("loads", this.counting.of(asked, new Period(today.withDayOfMonth(1), today), actor));
		return "desk/board/officers";
	}

	/** The open work of one, or, where none is named, what nobody has. */
	@GetMapping("/desk/board/work")
	String work(@RequestParam(defaultValue = "") String officer, @RequestParam @Nullable String agency,
			@RequestParam WorkQuery.@Nullable Due due, Paging paging, @AuthenticationPrincipal Actor actor,
			Model page) {
		var asked = this.managing.agency(actor, agency, page);
		page.addAttribute("officer", officer);
		page.addAttribute("due", due);
		page.addAttribute("people", this.managing.people(asked));
		page.addAttribute("found", this.listing.list(new WorkQuery(asked, officer, due), many(paging), actor));
		return "desk/board/work";
	}

	@GetMapping("/desk/board/orphaned")
	String orphaned(@RequestParam @Nullable String agency, Paging paging, @AuthenticationPrincipal Actor actor,
			Model page) {
		var asked = this.managing.agency(actor, agency, page);
		page.addAttribute("people", this.managing.people(asked));
		page.addAttribute("found", this.orphaned.list(asked, many(paging), actor).map(this.stranded::of));
		return "desk/board/orphaned";
	}

	private static Paging many(Paging paging) {
		return new Paging(paging.size(MANY), paging.after());
	}

	@PostMapping("/desk/board/assignments")
	String assign(@Valid @ModelAttribute Reassignment request, CommandKey key, @AuthenticationPrincipal Actor actor,
			Model page) {
		var agency = this.managing.agency(actor, null, page);
		var answers = this.assigning.assign(request.ids(), request.to(), request.reason(), key, actor);
		if (answers.stream().allMatch(ItemAnswer::ok)) {
			return "redirect:/desk/board/officers?agency=" + agency + "&done=board.assigned";
		}
		page.addAttribute("to", request.to());
		page.addAttribute("answers", Assigned.of(request.refs(), answers));
		return "desk/board/assigned";
	}

	/** What became of each. */
	record Assigned(TaskRef task, ItemAnswer answer) {

		static List<Assigned> of(List<TaskRef> tasks, List<ItemAnswer> answers) {
			return tasks.stream()
				.flatMap((task) -> answers.stream()
					.filter((answer) -> task.id().toString().equals(answer.task()))
					.map((answer) -> new Assigned(task, answer)))
				.toList();
		}

	}

}
