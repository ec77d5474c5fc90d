package vn.motcua.organisation;

import java.net.URI;
import java.util.List;
import java.util.function.Supplier;

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
import vn.motcua.agency.Agency;
import vn.motcua.agency.AgencyRecord;
import vn.motcua.agency.Handover;
import vn.motcua.agency.NewAgency;
import vn.motcua.agency.Succession;
import vn.motcua.web.CommandKey;
import vn.motcua.web.Cursor;
import vn.motcua.web.OnceOnly;
import vn.motcua.web.Page;
import vn.motcua.web.Paging;

/** Agencies over HTTP. */
@RestController
@RequestMapping("/api/agencies")
class AgencyController {

	private final AdministeringAgencies agencies;

	private final OnceOnly once;

	AgencyController(AdministeringAgencies agencies, OnceOnly once) {
		this.agencies = agencies;
		this.once = once;
	}

	/** Another name. */
	record NewName(@Nullable String name) {
	}

	/** What became of an agency, the last first. */
	record RecordsAnswer(List<AgencyRecord> items) {
	}

	@GetMapping
	Page<Agency> list(@AuthenticationPrincipal Actor actor, @ParameterObject Paging paging) {
		var cursor = paging.cursor();
		// The whole tree is known; it is cut here.
		var found = this.agencies.list(actor)
			.stream()
			.filter((agency) -> cursor == null || agency.id().compareTo(cursor.text(0)) > 0)
			.limit(paging.size() + 1L)
			.toList();
		return Page.cut(found, paging.size(), (agency) -> Cursor.of(agency.id()));
	}

	@GetMapping("/{id}/records")
	RecordsAnswer records(@AuthenticationPrincipal Actor actor, @PathVariable String id) {
		return new RecordsAnswer(this.agencies.recordsOf(id, actor));
	}

	@PostMapping
	ResponseEntity<Agency> add(@AuthenticationPrincipal Actor actor, @RequestBody NewAgency wanted, CommandKey key) {
		return this.once.run(key, wanted, Agency.class,
				() -> ResponseEntity.created(URI.create("/api/agencies")).body(this.agencies.add(wanted, actor)));
	}

	@PostMapping("/{id}/name")
	ResponseEntity<Agency> rename(@AuthenticationPrincipal Actor actor, @PathVariable String id,
			@RequestBody NewName wanted, CommandKey key) {
		var name = (wanted.name() != null) ? wanted.name() : "";
		return run(key, wanted, () -> this.agencies.rename(id, name, actor));
	}

	@PostMapping("/{id}/closing")
	ResponseEntity<Agency> close(@AuthenticationPrincipal Actor actor, @PathVariable String id, CommandKey key) {
		return run(key, null, () -> this.agencies.close(id, actor));
	}

	@PostMapping("/{id}/opening")
	ResponseEntity<Agency> open(@AuthenticationPrincipal Actor actor, @PathVariable String id, CommandKey key) {
		return run(key, null, () -> this.agencies.open(id, actor));
	}

	/** The handovers in which an agency has a part, the last first. */
	record SuccessionsAnswer(List<Succession> items) {
	}

	@GetMapping("/{id}/succession")
	SuccessionsAnswer successions(@AuthenticationPrincipal Actor actor, @PathVariable String id) {
		return new SuccessionsAnswer(this.agencies.successionsOf(id, actor));
	}

	/** Sent again, it gives the first answer; the steps in between are kept at once. */
	@PostMapping("/{id}/succession")
	ResponseEntity<Handover> succeed(@AuthenticationPrincipal Actor actor, @PathVariable String id,
			@RequestParam(defaultValue = "false") boolean dryRun, @RequestBody SuccessionRequest request,
			CommandKey key) {
		var wanted = request.wanted();
		if (dryRun) {
			return ResponseEntity.ok(this.agencies.previewSuccession(id, wanted, actor));
		}
		return this.once.runInSteps(key, wanted, Handover.class,
				() -> ResponseEntity.ok(this.agencies.succeed(id, wanted, actor, key.key())));
	}

	@DeleteMapping("/{id}/succession")
	ResponseEntity<Void> cancelSuccession(@AuthenticationPrincipal Actor actor, @PathVariable String id) {
		this.agencies.cancelSuccession(id, actor);
		return ResponseEntity.noContent().build();
	}

	private ResponseEntity<Agency> run(CommandKey key, @Nullable Object body, Supplier<Agency> work) {
		return this.once.run(key, body, Agency.class, () -> ResponseEntity.ok(work.get()));
	}

}
