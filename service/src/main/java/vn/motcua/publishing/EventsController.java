package vn.motcua.publishing;

import java.time.Clock;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import vn.motcua.access.Actor;
import vn.motcua.access.Reach;
import vn.motcua.access.Role;
import vn.motcua.agency.Agencies;
import vn.motcua.platform.AtOneStop;
import vn.motcua.web.CommandKey;
import vn.motcua.web.Cursor;
import vn.motcua.web.OnceOnly;
import vn.motcua.web.Page;
import vn.motcua.web.Paging;

/** Publication over HTTP: how far it is, what is held, and what is sent once more. */
@AtOneStop
@RestController
@RequestMapping(path = "/api/events", produces = MediaType.APPLICATION_JSON_VALUE)
class EventsController {

	private final PublicationProgress progress;

	private final HeldEvents held;

	private final Replays replays;

	private final PublishingSettings settings;

	private final Agencies agencies;

	private final Reach reach;

	private final OnceOnly once;

	private final Clock clock;

	EventsController(PublicationProgress progress, HeldEvents held, Replays replays, PublishingSettings settings,
			Agencies agencies, Reach reach, OnceOnly once, Clock clock) {
		this.progress = progress;
		this.held = held;
		this.replays = replays;
		this.settings = settings;
		this.agencies = agencies;
		this.reach = reach;
		this.once = once;
		this.clock = clock;
	}

	@GetMapping("/publication")
	Publication publication(@AuthenticationPrincipal Actor actor) {
		this.reach.requireAny(actor, Role.MANAGER);
		return this.progress.now();
	}

	@GetMapping("/held")
	Page<HeldEvent> held(Paging paging, @AuthenticationPrincipal Actor actor) {
		requireKeeper(actor);
		var cursor = paging.cursor();
		var found = this.held.list((cursor != null) ? cursor.number(0) : 0, paging.size() + 1);
		return Page.cut(found, paging.size(), (each) -> Cursor.of(each.seq()));
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
		return this.once.run(key, null, TryingAgain.class, () -> {
			requireKeeper(actor);
			return ResponseEntity.accepted().body(new TryingAgain(this.held.pardon()));
		});
	}

	@GetMapping("/replays")
	Page<Replay> replays(Paging paging, @AuthenticationPrincipal Actor actor) {
		requireKeeper(actor);
		var cursor = paging.cursor();
		var found = this.replays.list((cursor != null) ? cursor.number(0) : Long.MAX_VALUE, paging.size() + 1);
		return Page.cut(found, paging.size(), (each) -> Cursor.of(each.number()));
	}

	@PostMapping("/replays")
	ResponseEntity<Replay> replay(@RequestBody ReplayRequest request, CommandKey key,
			@AuthenticationPrincipal Actor actor) {
		return this.once.run(key, request, Replay.class, () -> {
			requireKeeper(actor);
			var stretch = request.within(this.progress.upToEvent(), this.settings.topic());
			return ResponseEntity.accepted().body(this.replays.add(stretch, actor.username(), this.clock.instant()));
		});
	}

	/** Events are those of all agencies. */
	private void requireKeeper(Actor actor) {
		this.reach.requireAny(actor, Role.ADMIN);
		this.reach.require(actor, this.agencies.tree().root());
	}

}
