package vn.motcua.privacy;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
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
import vn.motcua.dossier.AnsweringDossiers;
import vn.motcua.dossier.DossierAnswer;
import vn.motcua.web.CommandKey;
import vn.motcua.web.OnceOnly;
import vn.motcua.web.Page;
import vn.motcua.web.Paging;

/** The rights of those whose data is kept, over HTTP, for administrators. */
@RestController
@RequestMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
class PrivacyController {

	private final ExportingPersons exporting;

	private final BlockingData blocking;

	private final ErasingData erasing;

	private final PrivacyActs acts;

	private final AnsweringDossiers answering;

	private final OnceOnly once;

	PrivacyController(ExportingPersons exporting, BlockingData blocking, ErasingData erasing, PrivacyActs acts,
			AnsweringDossiers answering, OnceOnly once) {
		this.exporting = exporting;
		this.blocking = blocking;
		this.erasing = erasing;
		this.acts = acts;
		this.answering = answering;
		this.once = once;
	}

	/**
	 * Changes nothing, so no key is needed; and nothing of the answer is kept under one.
	 */
	@PostMapping("/persons/export")
	ResponseEntity<Page<PersonDossier>> export(@Valid @RequestBody ExportRequest request,
			@ParameterObject Paging paging, @AuthenticationPrincipal Actor actor) {
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noStore())
			.body(this.exporting.export(request, paging, actor));
	}

	@PostMapping("/dossiers/{code}/blocking")
	ResponseEntity<DossierAnswer> block(@PathVariable String code, @Valid @RequestBody BlockRequest request,
			CommandKey key, @AuthenticationPrincipal Actor actor) {
		return this.once.run(key, request, DossierAnswer.class,
				() -> this.answering.ok(this.blocking.block(code, request, actor), actor));
	}

	@PostMapping("/dossiers/{code}/unblocking")
	ResponseEntity<DossierAnswer> unblock(@PathVariable String code, @Valid @RequestBody BlockRequest request,
			CommandKey key, @AuthenticationPrincipal Actor actor) {
		return this.once.run(key, request, DossierAnswer.class,
				() -> this.answering.ok(this.blocking.unblock(code, request, actor), actor));
	}

	@PostMapping("/dossiers/{code}/erasure")
	ResponseEntity<DossierAnswer> erase(@PathVariable String code, @Valid @RequestBody ErasureRequest request,
			CommandKey key, @AuthenticationPrincipal Actor actor) {
		return this.once.run(key, request, DossierAnswer.class,
				() -> this.answering.ok(this.erasing.erase(code, request, actor), actor));
	}

	@GetMapping("/privacy-acts")
	Page<PrivacyAct> acts(@RequestParam(required = false) @Nullable String agency,
			@RequestParam(required = false) @Nullable String code, @ParameterObject Paging paging,
			@AuthenticationPrincipal Actor actor) {
		return this.acts.list(agency, code, paging, actor);
	}

}
