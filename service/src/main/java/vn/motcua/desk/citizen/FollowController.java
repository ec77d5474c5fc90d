package vn.motcua.desk.citizen;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

import vn.motcua.dossier.FollowPass;
import vn.motcua.dossier.FollowRequest;
import vn.motcua.dossier.Followed;
import vn.motcua.dossier.FollowingDossiers;
import vn.motcua.dossier.OwnData;
import vn.motcua.dossier.RatingByApplicants;
import vn.motcua.dossier.RatingRequest;
import vn.motcua.refusal.Refusal;
import vn.motcua.web.CommandKey;
import vn.motcua.web.OnceOnly;

/**
 * Tra cứu hồ sơ: whoever proves that a dossier is his sees how it stands, and rates it.
 */
@Controller
class FollowController {

	private final Proving proving;

	private final FollowCookie cookie;

	private final FollowingDossiers following;

	private final RatingByApplicants rating;

	private final FollowLinks links;

	private final OnceOnly once;

	FollowController(Proving proving, FollowCookie cookie, FollowingDossiers following, RatingByApplicants rating,
			FollowLinks links, OnceOnly once) {
		this.proving = proving;
		this.cookie = cookie;
		this.following = following;
		this.rating = rating;
		this.links = links;
		this.once = once;
	}

	@GetMapping("/follow")
	String ask(@RequestParam(required = false) @Nullable String code, Model model) {
		model.addAttribute("code", code);
		return "desk/citizen/follow";
	}

	@PostMapping("/follow")
	String prove(@Valid @ModelAttribute FollowRequest asked, HttpServletRequest request, HttpServletResponse response) {
		return open(this.proving.byDigits(asked, request), response);
	}

	/**
	 * By the QR code of the receipt; whose time is over is asked for the digits again.
	 */
	@GetMapping("/f/{code}/{secret}")
	String scan(@PathVariable String code, @PathVariable String secret, HttpServletRequest request,
			HttpServletResponse response, Model model) {
		var pass = this.proving.bySecret(code, secret, request);
		if (pass.isEmpty()) {
			model.addAttribute("over", true);
			return ask(code, model);
		}
		return open(pass.get(), response);
	}

	/** The secret does not stay in the address, nor in what the browser remembers. */
	private String open(FollowPass pass, HttpServletResponse response) {
		this.cookie.give(pass.text(), response);
		return "redirect:" + path(pass.code());
	}

	static String path(String code, String... more) {
		return UriComponentsBuilder.fromPath("/follow").pathSegment(code).pathSegment(more).encode().toUriString();
	}

	@GetMapping("/follow/{code}")
	String show(@PathVariable String code, HttpServletRequest request, Model model) {
		var pass = this.cookie.read(code, request);
		if (pass.isEmpty()) {
			return ask(code, model);
		}
		var dossier = this.following.follow(pass.get());
		model.addAttribute("dossier", dossier);
		model.addAttribute("events", dossier.events().reversed());
		model.addAttribute("link", link(dossier));
		return "desk/citizen/dossier";
	}

	/** What he takes home of it, in a form that other programs read. */
	@GetMapping("/follow/{code}/data")
	ResponseEntity<OwnData> data(@PathVariable String code, HttpServletRequest request) {
		var pass = this.cookie.read(code, request).orElseThrow(FollowController::expired);
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noStore())
			.contentType(MediaType.APPLICATION_JSON)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(pass.code() + ".json").build().toString())
			.body(this.following.data(pass));
	}

	private static Refusal expired() {
		return Refusal.forbidden("follow-expired",
				"You were away for too long. Enter the code of your dossier and the last four digits again.");
	}

	/** What an applicant keeps who handed in online: the code, and the way back to it. */
	@GetMapping("/follow/{code}/submitted")
	String submitted(@PathVariable String code, HttpServletRequest request, Model model) {
		var pass = this.cookie.read(code, request);
		if (pass.isEmpty()) {
			return ask(code, model);
		}
		var dossier = this.following.follow(pass.get());
		model.addAttribute("dossier", dossier);
		model.addAttribute("link", link(dossier));
		return "desk/citizen/submitted";
	}

	private FollowLinks.Link link(Followed dossier) {
		return this.links.of(dossier.code(),
				(dossier.newAppointmentAt() != null) ? dossier.newAppointmentAt() : dossier.dueAt());
	}

	@PostMapping("/follow/{code}/rating")
	String rate(@PathVariable String code, @Valid @ModelAttribute RatingRequest said, CommandKey key,
			HttpServletRequest request) {
		var pass = this.cookie.read(code, request).orElseThrow(FollowController::expired);
		this.once.run(key.ofVisitor(code), said, String.class,
				() -> ResponseEntity.ok(this.rating.rate(pass, said).getCode()));
		return "redirect:" + path(code) + "?done=citizen.rated";
	}

	/** On a computer that others use after him. */
	@PostMapping("/follow/close")
	String close(HttpServletResponse response) {
		this.cookie.take(response);
		return "redirect:/follow?done=citizen.closed";
	}

}
