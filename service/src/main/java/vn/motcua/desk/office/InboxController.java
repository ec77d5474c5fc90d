package vn.motcua.desk.office;

import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

import vn.motcua.access.Actor;
import vn.motcua.desk.DoingOnce;
import vn.motcua.desk.SearchWords;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.HandlingTasks;
import vn.motcua.dossier.Inbox;
import vn.motcua.dossier.InboxFilter;
import vn.motcua.dossier.TaskKind;
import vn.motcua.procedure.ReadingProcedures;
import vn.motcua.web.CommandKey;
import vn.motcua.web.ExpectedVersion;
import vn.motcua.web.Paging;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The work that waits, by urgency. */
@Controller
class InboxController {

	private final Inbox inbox;

	private final HandlingTasks handling;

	private final ReadingProcedures procedures;

	private final DoingOnce doing;

	private final SearchWords words;

	InboxController(Inbox inbox, HandlingTasks handling, ReadingProcedures procedures, DoingOnce doing,
			SearchWords words) {
		this.inbox = inbox;
		this.handling = handling;
		this.procedures = procedures;
		this.doing = doing;
		this.words = words;
	}

	@GetMapping("/desk/inbox")
	String inbox(@ModelAttribute("asked") InboxForm asked, @RequestParam @Nullable String after,
			@AuthenticationPrincipal Actor actor, HttpSession session, Model model) {
		var filter = asked.by(this.words.read(asked.q(), session));
		model.addAttribute("filter", filter);
		model.addAttribute("page", this.inbox.waiting(filter.meant(), new Paging(null, after), actor));
		model.addAttribute("kinds", TaskKind.values());
		model.addAttribute("dues", InboxFilter.Due.values());
		model.addAttribute("fields", this.procedures.fields());
		model.addAttribute("list", query(filter, session));
		return "desk/office/inbox";
	}

	/**
	 * What comes after the one just seen in the order of the list; the most urgent, where
	 * that one is not in it any more or was the last.
	 */
	@GetMapping("/desk/inbox/next")
	String next(@ModelAttribute("asked") InboxForm asked, @RequestParam(defaultValue = "") String seen,
			@AuthenticationPrincipal Actor actor, HttpSession session) {
		var filter = asked.by(this.words.read(asked.q(), session));
		var list = query(filter, session);
		var codes = this.inbox.waiting(filter.meant(), new Paging(Paging.MOST, null), actor)
			.items()
			.stream()
			.map((task) -> task.code())
			.distinct()
			.toList();
		var after = codes.subList(codes.indexOf(seen) + 1, codes.size());
		return Stream.concat(after.stream(), codes.stream())
			.filter((code) -> !code.equals(seen))
			.findFirst()
			.map((code) -> "redirect:/desk/dossiers/" + code + "?list=" + UriUtils.encode(list, UTF_8))
			.orElse("redirect:/desk/inbox?done=office.empty" + (list.isEmpty() ? "" : "&" + list));
	}

	private String query(InboxForm filter, HttpSession session) {
		return filter.query((words) -> this.words.inAddress(words, session));
	}

	@PostMapping("/desk/tasks/{id}/claim")
	String claim(@PathVariable UUID id, @RequestParam(defaultValue = "") String list, CommandKey key,
			ExpectedVersion expected, @AuthenticationPrincipal Actor actor) {
		return handled(key, () -> this.handling.claim(id, expected, actor), list, "office.claimed");
	}

	@PostMapping("/desk/tasks/{id}/release")
	String release(@PathVariable UUID id, @RequestParam(defaultValue = "") String list, CommandKey key,
			ExpectedVersion expected, @AuthenticationPrincipal Actor actor) {
		return handled(key, () -> this.handling.release(id, expected, actor), list, "office.released");
	}

	private String handled(CommandKey key, Supplier<Dossier> deed, String list, String done) {
		var dossier = this.doing.run(key, null, deed);
		return "redirect:/desk/dossiers/" + dossier.code() + "?done=" + done + "&list=" + UriUtils.encode(list, UTF_8);
	}

}
