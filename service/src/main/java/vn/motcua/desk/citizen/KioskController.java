package vn.motcua.desk.citizen;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.motcua.agency.Agencies;
import vn.motcua.agency.Agency;
import vn.motcua.calendar.OfficialTime;
import vn.motcua.dossier.FollowRequest;
import vn.motcua.dossier.FollowingDossiers;
import vn.motcua.procedure.ReadingProcedures;

/**
 * Màn hình tra cứu at the one-stop unit: large type, to be touched, without a keyboard. A
 * dossier is shown in answer to its proof, and leaves nothing behind for whoever comes
 * next.
 */
@Controller
@RequestMapping("/kiosk")
class KioskController {

	private static final int MOST = 200;

	private final ReadingProcedures procedures;

	private final WritingNotices writing;

	private final Proving proving;

	private final FollowingDossiers following;

	private final Agencies agencies;

	private final Clock clock;

	KioskController(ReadingProcedures procedures, WritingNotices writing, Proving proving, FollowingDossiers following,
			Agencies agencies, Clock clock) {
		this.procedures = procedures;
		this.writing = writing;
		this.proving = proving;
		this.following = following;
		this.agencies = agencies;
		this.clock = clock;
	}

	@GetMapping
	String start(Model model) {
		model.addAttribute("fields", this.procedures.fields(today(), (procedure) -> true));
		return "desk/citizen/kiosk";
	}

	@GetMapping("/notices")
	String field(@RequestParam String field, Model model) {
		model.addAttribute("field", field);
		model.addAttribute("procedures", this.procedures.inForce(today(), null, field, null, MOST));
		return "desk/citizen/kiosk-field";
	}

	@GetMapping("/notices/{code}")
	String notice(@PathVariable String code, Model model) {
		model.addAttribute("notice", this.writing.of(this.procedures.inForce(code, today())));
		return "desk/citizen/kiosk-notice";
	}

	@GetMapping("/follow")
	String ask(Model model) {
		model.addAttribute("letters", letters());
		return "desk/citizen/kiosk-follow";
	}

	/** Those that codes of this installation begin with: no others need a key. */
	private List<String> letters() {
		return this.agencies.tree()
			.all()
			.stream()
			.map(Agency::id)
			.flatMap((id) -> id.chars().mapToObj(Character::toString))
			.filter((letter) -> letter.matches("[A-Z]"))
			.distinct()
			.sorted()
			.toList();
	}

	@PostMapping("/follow")
	String show(@Valid @ModelAttribute FollowRequest asked, HttpServletRequest request, Model model) {
		var dossier = this.following.follow(this.proving.byDigits(asked, request));
		model.addAttribute("dossier", dossier);
		model.addAttribute("events", dossier.events().reversed());
		return "desk/citizen/kiosk-dossier";
	}

	private LocalDate today() {
		return OfficialTime.dateOf(this.clock.instant());
	}

}
