package vn.motcua.dossier;

import java.net.URI;

import jakarta.validation.Valid;
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

import org.jspecify.annotations.Nullable;

import vn.motcua.access.Actor;
import vn.motcua.calendar.Calendars;
import vn.motcua.journal.Journal;
import vn.motcua.web.CommandKey;
import vn.motcua.web.Cursor;
import vn.motcua.web.OnceOnly;
import vn.motcua.web.Page;
import vn.motcua.web.Paging;

/** Dossiers over HTTP. */
@RestController
@RequestMapping("/api/dossiers")
class DossierController {

	private final ReceivingDossiers receiving;

	private final SearchingDossiers searching;

	private final Journal journal;

	private final ReadingHistory history;

	private final Calendars calendars;

	private final AnsweringDossiers answering;

	private final OnceOnly once;

	DossierController(ReceivingDossiers receiving, SearchingDossiers searching, Journal journal, ReadingHistory history,
			Calendars calendars, AnsweringDossiers answering, OnceOnly once) {
		this.receiving = receiving;
		this.searching = searching;
		this.journal = journal;
		this.history = history;
		this.calendars = calendars;
		this.answering = answering;
		this.once = once;
	}

	@PostMapping
	ResponseEntity<DossierAnswer> receive(@Valid @RequestBody ReceiveRequest request, CommandKey key,
			@AuthenticationPrincipal Actor actor) {
		return this.once.run(key, request, DossierAnswer.class, () -> {
			var dossier = this.receiving.receive(request.command(), actor);
			return ResponseEntity.created(URI.create("/api/dossiers/" + dossier.getCode()))
				.eTag(AnsweringDossiers.etag(dossier))
				.body(this.answering.answer(dossier, actor));
		});
	}

	@GetMapping("/{code}")
	ResponseEntity<DossierAnswer> read(@PathVariable String code, @AuthenticationPrincipal Actor actor) {
		return this.answering.ok(this.searching.byCode(code, actor), actor);
	}

	@GetMapping
	Page<DossierAnswer> search(@RequestParam(required = false) @Nullable String agency,
			@RequestParam(required = false) @Nullable DossierState state,
			@RequestParam(required = false) @Nullable String procedure,
			@RequestParam(required = false) @Nullable String q,
			@RequestParam(required = false) DossierSearch.@Nullable Due due, @ParameterObject Paging paging,
			@AuthenticationPrincipal Actor actor) {
		var search = new DossierSearch(agency, state, procedure, q, due);
		return this.answering.list(this.searching.search(search, paging, actor), actor);
	}

	@GetMapping("/{code}/history")
	Page<HistoryItem> history(@PathVariable String code, @ParameterObject Paging paging,
			@AuthenticationPrincipal Actor actor) {
		var dossier = this.searching.byCode(code, actor);
		var cursor = paging.cursor();
		int size = paging.size(Paging.MOST);
		var events = this.journal.of(dossier.getId(), (cursor != null) ? cursor.number(0) : 0, size + 1);
		var page = Page.cut(events, size, (event) -> Cursor.of(event.seq()));
		return new Page<>(this.history.of(dossier, page.items(), actor), page.next());
	}

	@GetMapping("/{code}/deadline")
	DeadlineAnswer deadline(@PathVariable String code, @AuthenticationPrincipal Actor actor) {
		var dossier = this.searching.byCode(code, actor);
		return DeadlineAnswer.of(dossier,
				this.calendars.of(dossier.getApplication().agency(), dossier.getBasis().termsAsOf()));
	}

}
