package vn.motcua.dossier;

import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import vn.motcua.access.Actor;
import vn.motcua.web.CommandKey;
import vn.motcua.web.ExpectedVersion;
import vn.motcua.web.OnceOnly;

/**
 * What is done with a dossier besides its tasks, over HTTP; the answer is the dossier.
 */
@RestController
@RequestMapping("/api/dossiers/{code}")
class DossierCommandController {

	private final ChangingDossiers changing;

	private final AnsweringDossiers answering;

	private final OnceOnly once;

	DossierCommandController(ChangingDossiers changing, AnsweringDossiers answering, OnceOnly once) {
		this.changing = changing;
		this.answering = answering;
		this.once = once;
	}

	/** Who sends a command about which dossier, and how often he means it. */
	record Call(String code, CommandKey key, ExpectedVersion expected, Actor actor) {
	}

	@PostMapping("/supplement")
	ResponseEntity<DossierAnswer> supplement(@PathVariable String code, @Valid @RequestBody SupplementRequest request,
			CommandKey key, ExpectedVersion expected, @AuthenticationPrincipal Actor actor) {
		return run(new Call(code, key, expected, actor), request, request.command());
	}

	@PostMapping("/withdrawal")
	ResponseEntity<DossierAnswer> withdraw(@PathVariable String code, @Valid @RequestBody ReasonRequest request,
			CommandKey key, ExpectedVersion expected, @AuthenticationPrincipal Actor actor) {
		return run(new Call(code, key, expected, actor), request,
				new DossierCommand.End(Interruption.WITHDRAW, request.reason(), request.at()));
	}

	@PostMapping("/stop")
	ResponseEntity<DossierAnswer> stop(@PathVariable String code, @Valid @RequestBody ReasonRequest request,
			CommandKey key, ExpectedVersion expected, @AuthenticationPrincipal Actor actor) {
		return run(new Call(code, key, expected, actor), request,
				new DossierCommand.End(Interruption.STOP, request.reason(), request.at()));
	}

	@PostMapping("/suspension")
	ResponseEntity<DossierAnswer> suspend(@PathVariable String code, @Valid @RequestBody SuspensionRequest request,
			CommandKey key, ExpectedVersion expected, @AuthenticationPrincipal Actor actor) {
		return run(new Call(code, key, expected, actor), request,
				new DossierCommand.Suspend(request.reason(), request.legalBasis(), request.at()));
	}

	@PostMapping("/resumption")
	ResponseEntity<DossierAnswer> resume(@PathVariable String code, @Valid @RequestBody ResumptionRequest request,
			CommandKey key, ExpectedVersion expected, @AuthenticationPrincipal Actor actor) {
		return run(new Call(code, key, expected, actor), request,
				new DossierCommand.Resume(request.reason(), request.at()));
	}

	@PostMapping("/extension")
	ResponseEntity<DossierAnswer> extend(@PathVariable String code, @Valid @RequestBody ExtensionRequest request,
			CommandKey key, ExpectedVersion expected, @AuthenticationPrincipal Actor actor) {
		return run(new Call(code, key, expected, actor), request,
				new DossierCommand.Extend(request.until(), request.reason(), request.at()));
	}

	@PostMapping("/apology")
	ResponseEntity<DossierAnswer> apologise(@PathVariable String code, @Valid @RequestBody ApologyRequest request,
			CommandKey key, ExpectedVersion expected, @AuthenticationPrincipal Actor actor) {
		return run(new Call(code, key, expected, actor), request,
				new DossierCommand.Apologise(request.newAppointmentAt(), request.reason(), request.at()));
	}

	@PostMapping("/recall")
	ResponseEntity<DossierAnswer> recall(@PathVariable String code, @Valid @RequestBody ReasonRequest request,
			CommandKey key, ExpectedVersion expected, @AuthenticationPrincipal Actor actor) {
		return run(new Call(code, key, expected, actor), request,
				new DossierCommand.Recall(request.reason(), request.at()));
	}

	@PostMapping("/correction")
	ResponseEntity<DossierAnswer> correct(@PathVariable String code, @Valid @RequestBody CorrectionRequest request,
			CommandKey key, ExpectedVersion expected, @AuthenticationPrincipal Actor actor) {
		return run(new Call(code, key, expected, actor), request, request.command());
	}

	@PostMapping("/result-correction")
	ResponseEntity<DossierAnswer> sendResultBack(@PathVariable String code, @Valid @RequestBody ReasonRequest request,
			CommandKey key, ExpectedVersion expected, @AuthenticationPrincipal Actor actor) {
		return run(new Call(code, key, expected, actor), request,
				new DossierCommand.SendResultBack(request.reason(), request.at()));
	}

	@PostMapping("/reopening")
	ResponseEntity<DossierAnswer> reopen(@PathVariable String code, @Valid @RequestBody ReasonRequest request,
			CommandKey key, ExpectedVersion expected, @AuthenticationPrincipal Actor actor) {
		return run(new Call(code, key, expected, actor), request,
				new DossierCommand.Reopen(request.reason(), request.at()));
	}

	private ResponseEntity<DossierAnswer> run(Call call, Object request, DossierCommand command) {
		return this.once.run(call.key(), request, DossierAnswer.class, () -> this.answering
			.ok(this.changing.change(call.code(), command, call.expected(), call.actor()), call.actor()));
	}

}
