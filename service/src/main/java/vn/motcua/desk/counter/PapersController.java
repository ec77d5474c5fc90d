package vn.motcua.desk.counter;

import java.util.List;
import java.util.Objects;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import vn.motcua.access.Actor;
import vn.motcua.calendar.OfficialTime;
import vn.motcua.desk.Words;
import vn.motcua.desk.citizen.FollowLinks;
import vn.motcua.dossier.Paper;
import vn.motcua.dossier.ReadingPapers;
import vn.motcua.journal.EventType;

/** What is printed and handed over at the counter. */
@Controller
class PapersController {

	private final ReadingPapers papers;

	private final FollowLinks links;

	private final Words words;

	PapersController(ReadingPapers papers, FollowLinks links, Words words) {
		this.papers = papers;
		this.links = links;
		this.words = words;
	}

	/**
	 * Mẫu số 01: giấy tiếp nhận hồ sơ và hẹn trả kết quả. Its QR code leads the applicant
	 * to where he follows the dossier, and the counter to what can be done with it.
	 */
	@GetMapping("/desk/dossiers/{code}/receipt")
	String receipt(@PathVariable String code, @AuthenticationPrincipal Actor actor, Model model) {
		var paper = this.papers.about(EventType.RECEIVED, code, actor);
		model.addAttribute("paper", paper);
		model.addAttribute("dossier", paper.dossier());
		model.addAttribute("by", signer(paper));
		if (paper.forTheApplicant()) {
			model.addAttribute("link", this.links.of(code, paper.dossier().dueAt()));
		}
		model.addAttribute("received", OfficialTime.at(paper.at()));
		model.addAttribute("due", OfficialTime.at(Objects.requireNonNull(paper.dossier().dueAt())));
		return "desk/counter/receipt";
	}

	/** The slip of a dossier that is known. */
	@GetMapping("/desk/dossiers/{code}/slips/{slip}")
	String slip(@PathVariable String code, @PathVariable Slip slip, @AuthenticationPrincipal Actor actor, Model model) {
		var paper = this.papers.about(slip.event(), code, actor);
		var dossier = paper.dossier();
		model.addAttribute("slip", slip);
		model.addAttribute("agency", dossier.agency());
		model.addAttribute("code", dossier.code());
		model.addAttribute("applicant", dossier.applicant());
		model.addAttribute("subject", dossier.subject());
		model.addAttribute("procedure", dossier.procedure().name());
		model.addAttribute("missing", paper.missing());
		model.addAttribute("reason", paper.reason());
		model.addAttribute("until", dossier.awaitsUntil());
		model.addAttribute("unpublishedYears", List.copyOf(dossier.unpublishedYears()));
		model.addAttribute("by", signer(paper));
		model.addAttribute("on", OfficialTime.dateOf(paper.at()));
		return "desk/counter/slip";
	}

	/** Who is named from an imported past did not sign here, and the paper says so. */
	private String signer(Paper paper) {
		var name = this.words.person(paper.by());
		return paper.imported() ? name + " (" + this.words.text("office.imported") + ")" : name;
	}

}
