package vn.motcua.publishing;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import vn.motcua.access.Actor;
import vn.motcua.platform.AtOneStop;
import vn.motcua.web.CommandKey;
import vn.motcua.web.OnceOnly;
import vn.motcua.web.Page;
import vn.motcua.web.Paging;

/** Publication over HTTP: how far it is, what is held, and what is sent once more. */
@AtOneStop
@RestController
@RequestMapping(path = "/api/events", produces = MediaType.APPLICATION_JSON_VALUE)
class EventsController {

	private final AdministeringPublication publication;

	private final OnceOnly once;

	EventsController(AdministeringPublication publication, OnceOnly once) {
		this.publication = publication;
		this.once = once;
	}

	@GetMapping("/publication")
	Publication publication(@AuthenticationPrincipal Actor actor) {
		return this.publication.progress(actor);
	}

	@GetMapping("/held")
	Page<HeldEvent> held(Paging paging, @AuthenticationPrincipal Actor actor) {
		return this.publication.held(paging, actor);
	}

	/**
	 * What is to be tried once more.
	 *
	 * @param held how many events that are
	 */
	record TryingAgain(long held) {
	}

	@PostMapping("/held/retry")
	ResponseEntity<TryingAgain> retry(CommandKey key, @AuthenticationPrincipal Actor actor) {
		return this.once.run(key, null, TryingAgain.class,
				() -> ResponseEntity.accepted().body(new TryingAgain(this.publication.retry(actor))));
	}

	@GetMapping("/replays")
	Page<Replay> replays(Paging paging, @AuthenticationPrincipal Actor actor) {
		return this.publication.replays(paging, actor);
	}

	@PostMapping("/replays")
	ResponseEntity<Replay> replay(@RequestBody ReplayRequest request, CommandKey key,
			@AuthenticationPrincipal Actor actor) {
		return this.once.run(key, request, Replay.class,
				() -> ResponseEntity.accepted().body(this.publication.replay(request, actor)));
	}

}
