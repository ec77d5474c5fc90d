package vn.motcua.staffing;

import java.net.URI;
import java.util.UUID;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;

import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import vn.motcua.access.Actor;
import vn.motcua.web.CommandKey;
import vn.motcua.web.OnceOnly;
import vn.motcua.web.Page;
import vn.motcua.web.Paging;

/** Absences over HTTP. */
@RestController
@RequestMapping("/api/absences")
class AbsenceController {

	private final KeepingAbsences absences;

	private final OnceOnly once;

	AbsenceController(KeepingAbsences absences, OnceOnly once) {
		this.absences = absences;
		this.once = once;
	}

	@PostMapping
	ResponseEntity<AbsenceAnswer> record(@Valid @RequestBody AbsenceRequest request, CommandKey key,
			@AuthenticationPrincipal Actor actor) {
		return this.once.run(key, request, AbsenceAnswer.class, () -> {
			var absence = this.absences.record(request, actor);
			return ResponseEntity.created(URI.create("/api/absences/" + absence.id())).body(AbsenceAnswer.of(absence));
		});
	}

	@GetMapping
	Page<AbsenceAnswer> list(@RequestParam(required = false) @Nullable String agency,
			@RequestParam(required = false) @Nullable String user, @ParameterObject Paging paging,
			@AuthenticationPrincipal Actor actor) {
		return this.absences.list(agency, user, paging, actor);
	}

	@DeleteMapping("/{id}")
	ResponseEntity<Void> end(@PathVariable UUID id, @AuthenticationPrincipal Actor actor) {
		// Once more is the same: what has ended stays ended.
		this.absences.end(id, actor);
		return ResponseEntity.noContent().build();
	}

}
