package vn.motcua.inspection;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import org.springdoc.core.annotations.ParameterObject;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import vn.motcua.access.Actor;
import vn.motcua.web.CommandKey;
import vn.motcua.web.OnceOnly;
import vn.motcua.web.Page;
import vn.motcua.web.Paging;

/** Draws over HTTP; what is shown is shown to anyone, signed in or not. */
@RestController
@RequestMapping("/api/inspection/draws")
class InspectionController {

	private static final String PLAIN = "text/plain;charset=UTF-8";

	private final DrawingLots drawing;

	private final OnceOnly once;

	InspectionController(DrawingLots drawing, OnceOnly once) {
		this.drawing = drawing;
		this.once = once;
	}

	@PostMapping
	ResponseEntity<DrawAnswer> prepare(@Valid @RequestBody Terms terms, CommandKey key,
			@AuthenticationPrincipal Actor actor) {
		return this.once.run(key, terms, DrawAnswer.class, () -> {
			var draw = this.drawing.prepare(terms, actor);
			return ResponseEntity.created(URI.create("/api/inspection/draws/" + draw.id()))
				.body(DrawAnswer.of(draw, List.of()));
		});
	}

	@PostMapping("/{id}/drawing")
	ResponseEntity<DrawAnswer> draw(@PathVariable UUID id, @Valid @RequestBody WordsRequest request, CommandKey key,
			@AuthenticationPrincipal Actor actor) {
		return this.once.run(key, request, DrawAnswer.class,
				() -> ResponseEntity.ok(this.drawing.draw(id, request.said(), actor)));
	}

	@GetMapping
	Page<DrawAnswer> list(@ParameterObject Paging paging) {
		return this.drawing.list(paging);
	}

	@GetMapping("/{id}")
	DrawAnswer show(@PathVariable UUID id) {
		return this.drawing.show(id);
	}

	@GetMapping(path = "/{id}/candidates", produces = { PLAIN, MediaType.ALL_VALUE })
	ResponseEntity<String> candidates(@PathVariable UUID id) {
		return ResponseEntity.ok().contentType(MediaType.parseMediaType(PLAIN)).body(this.drawing.candidates(id));
	}

}
