package vn.motcua.desk.citizen;

import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.motcua.dossier.SubmitRequest;
import vn.motcua.dossier.SubmittingOnline;
import vn.motcua.dossier.SubmittingOnline.Submitted;
import vn.motcua.dossier.WhereOffered;
import vn.motcua.procedure.ProcedureVersion;
import vn.motcua.throttle.RateLimiter;
import vn.motcua.throttle.Throttles;
import vn.motcua.web.CommandKey;
import vn.motcua.web.OnceOnly;
import vn.motcua.web.Paging;

/** Nộp hồ sơ trực tuyến: a citizen hands in a dossier himself. */
@Controller
class SubmitController {

	private final SubmittingOnline submitting;

	private final ChoosingProcedures choosing;

	private final WhereOffered offered;

	private final RateLimiter submissions;

	private final FollowCookie cookie;

	private final OnceOnly once;

	SubmitController(SubmittingOnline submitting, ChoosingProcedures choosing, WhereOffered offered,
			Throttles throttles, FollowCookie cookie, OnceOnly once) {
		this.submitting = submitting;
		this.choosing = choosing;
		this.offered = offered;
		this.submissions = throttles.submissions();
		this.cookie = cookie;
		this.once = once;
	}

	@GetMapping("/submit")
	String choose(@RequestParam(required = false) @Nullable String q,
			@RequestParam(required = false) @Nullable String field, Paging paging, Model model) {
		this.choosing.choose("submit", q, field, paging, ProcedureVersion::online, model);
		return "desk/citizen/notices";
	}

	@GetMapping("/submit/{code}")
	String form(@PathVariable String code, Model model) {
		var procedure = this.submitting.offered(code);
		model.addAttribute("procedure", procedure);
		model.addAttribute("offices", this.offered.of(procedure));
		return "desk/citizen/submit";
	}

	@PostMapping("/submit")
	String submit(@Valid @ModelAttribute SubmitRequest form, CommandKey key, HttpServletRequest request,
			HttpServletResponse response) {
		this.submissions.use(request.getRemoteAddr());
		var his = key.ofVisitor(FormSecret.of(request));
		var submitted = Objects.requireNonNull(
				this.once.run(his, form, Submitted.class, () -> ResponseEntity.ok(this.submitting.submit(form)))
					.getBody());
		this.cookie.give(submitted.pass(), response);
		return "redirect:" + FollowController.path(submitted.code(), "submitted") + "?done=citizen.submitted";
	}

}
