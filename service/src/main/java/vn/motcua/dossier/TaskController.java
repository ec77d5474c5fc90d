package vn.motcua.dossier;

import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;

import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import vn.motcua.access.Actor;
import vn.motcua.web.CommandKey;
import vn.motcua.web.ExpectedVersion;
import vn.motcua.web.OnceOnly;
import vn.motcua.web.Page;
import vn.motcua.web.Paging;

/** Tasks over HTTP; whatever is done with one, the answer is its dossier. */
@RestController
@RequestMapping("/api/tasks")
class TaskController {

	private final Inbox inbox;

	private final HandlingTasks handling;

	private final DecidingTasks deciding;

	private final AnsweringDossiers answering;

	private final OnceOnly once;

	TaskController(Inbox inbox, HandlingTasks handling, DecidingTasks deciding, AnsweringDossiers answering,
			OnceOnly once) {
		this.inbox = inbox;
		this.handling = handling;
		this.deciding = deciding;
		this.answering = answering;
		this.once = once;
	}

	/** Whom a task is given to. */
	record Assignment(@NotBlank(message = "Say to whom.") String to,
			@Nullable @Size(max = 4000, message = "A reason has at most 4,000 letters.") String reason) {
	}

	@GetMapping
	Page<WaitingTask> waiting(@RequestParam(required = false) @Nullable TaskKind kind,
			@RequestParam(required = false) @Nullable String agency, @RequestParam(defaultValue = "false") boolean mine,
			@ParameterObject Paging paging, @AuthenticationPrincipal Actor actor) {
		return this.inbox.waiting(InboxFilter.of(kind, agency, mine), paging, actor);
	}

	@PostMapping("/{id}/claim")
	ResponseEntity<DossierAnswer> claim(@PathVariable UUID id, CommandKey key, ExpectedVersion expected,
			@AuthenticationPrincipal Actor actor) {
		return this.once.run(key, null, DossierAnswer.class,
				() -> this.answering.ok(this.handling.claim(id, expected, actor), actor));
	}

	@PostMapping("/{id}/release")
	ResponseEntity<DossierAnswer> release(@PathVariable UUID id, CommandKey key, ExpectedVersion expected,
			@AuthenticationPrincipal Actor actor) {
		return this.once.run(key, null, DossierAnswer.class,
				() -> this.answering.ok(this.handling.release(id, expected, actor), actor));
	}

	@PostMapping("/{id}/assignment")
	ResponseEntity<DossierAnswer> assign(@PathVariable UUID id, @Valid @RequestBody Assignment request, CommandKey key,
			ExpectedVersion expected, @AuthenticationPrincipal Actor actor) {
		return this.once.run(key, request, DossierAnswer.class, () -> this.answering
			.ok(this.handling.assign(id, request.to(), request.reason(), expected, actor), actor));
	}

	@PostMapping("/{id}/decision")
	ResponseEntity<DossierAnswer> decide(@PathVariable UUID id, @Valid @RequestBody DecisionRequest request,
			CommandKey key, ExpectedVersion expected, @AuthenticationPrincipal Actor actor) {
		return this.once.run(key, request, DossierAnswer.class,
				() -> this.answering.ok(this.deciding.decide(id, request.command(), expected, actor), actor));
	}

	@PostMapping("/{id}/undo")
	ResponseEntity<DossierAnswer> undo(@PathVariable UUID id, @Valid @RequestBody ReasonRequest request, CommandKey key,
			ExpectedVersion expected, @AuthenticationPrincipal Actor actor) {
		return this.once.run(key, request, DossierAnswer.class, () -> this.answering
			.ok(this.deciding.undo(id, request.reason(), request.at(), expected, actor), actor));
	}

}
