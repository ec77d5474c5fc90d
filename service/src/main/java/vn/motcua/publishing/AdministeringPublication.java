package vn.motcua.publishing;

import java.time.Clock;

import org.springframework.stereotype.Service;

import vn.motcua.access.Actor;
import vn.motcua.access.Reach;
import vn.motcua.access.Role;
import vn.motcua.platform.AtOneStop;
import vn.motcua.web.Cursor;
import vn.motcua.web.Page;
import vn.motcua.web.Paging;

/**
 * Publication for those who answer for all of it. Events are those of all agencies:
 * whoever manages one of many neither sees how they stand nor sends them again.
 */
@Service
@AtOneStop
class AdministeringPublication {

	private final PublicationProgress progress;

	private final HeldEvents held;

	private final Replays replays;

	private final PublishingSettings settings;

	private final Reach reach;

	private final Clock clock;

	AdministeringPublication(PublicationProgress progress, HeldEvents held, Replays replays,
			PublishingSettings settings, Reach reach, Clock clock) {
		this.progress = progress;
		this.held = held;
		this.replays = replays;
		this.settings = settings;
		this.reach = reach;
		this.clock = clock;
	}

	/** How far it is; managers may know it too. */
	Publication progress(Actor actor) {
		this.reach.requireAll(actor, Role.MANAGER);
		return this.progress.now();
	}

	/** What was set aside, in the order of the journal. */
	Page<HeldEvent> held(Paging paging, Actor actor) {
		this.reach.requireAll(actor, Role.ADMIN);
		var cursor = paging.cursor();
		var found = this.held.list((cursor != null) ? cursor.number(0) : 0, paging.size() + 1);
		return Page.cut(found, paging.size(), (each) -> Cursor.of(each.seq()));
	}

	/** Tries what is held once more; returns how many events that are. */
	long retry(Actor actor) {
		this.reach.requireAll(actor, Role.ADMIN);
		return this.held.pardon();
	}

	/** What was sent again, the newest first. */
	Page<Replay> replays(Paging paging, Actor actor) {
		this.reach.requireAll(actor, Role.ADMIN);
		var cursor = paging.cursor();
		var found = this.replays.list((cursor != null) ? cursor.number(0) : Long.MAX_VALUE, paging.size() + 1);
		return Page.cut(found, paging.size(), (each) -> Cursor.of(each.number()));
	}

	/** Lets a stretch of the journal be sent again. */
	Replay replay(ReplayRequest request, Actor actor) {
		this.reach.requireAll(actor, Role.ADMIN);
		var stretch = request.within(this.progress.upToEvent(), this.settings.topic());
		return this.replays.add(stretch, actor.username(), this.clock.instant());
	}

}
