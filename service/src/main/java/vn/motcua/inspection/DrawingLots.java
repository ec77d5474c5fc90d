package vn.motcua.inspection;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import org.hibernate.id.uuid.UuidVersion7Strategy;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.access.Actor;
import vn.motcua.access.Reach;
import vn.motcua.access.Role;
import vn.motcua.refusal.Refusal;
import vn.motcua.web.Cursor;
import vn.motcua.web.Page;
import vn.motcua.web.Paging;

/**
 * Bốc thăm, in two acts: first the list is fixed and the seed committed to, then, after
 * the witnesses have said their words, the lots are drawn. Who prepares a draw cannot
 * foresee the words; who says the words does not know the seed.
 */
@Service
class DrawingLots {

	private final Candidates candidates;

	private final Draws draws;

	private final Seeds seeds;

	private final Reach reach;

	private final Clock clock;

	DrawingLots(Candidates candidates, Draws draws, Seeds seeds, Reach reach, Clock clock) {
		this.candidates = candidates;
		this.draws = draws;
		this.seeds = seeds;
		this.reach = reach;
		this.clock = clock;
	}

	@Transactional
	Draw prepare(Terms terms, Actor actor) {
		this.reach.requireAny(actor, Role.MANAGER, Role.ADMIN);
		this.reach.requireKnown(actor, terms.agency());
		terms.check();
		var list = this.candidates.find(terms);
		var seed = this.seeds.next();
		var draw = new Draw(UuidVersion7Strategy.INSTANCE.generateUuid(null), terms, list.candidates().size(),
				list.leftOut(), Digest.ofLines(list.candidates()), Digest.of(seed), seed, actor.username(),
				this.clock.instant().truncatedTo(ChronoUnit.MILLIS), null);
		this.draws.keep(draw, list.candidates());
		return draw;
	}

	@Transactional
	DrawAnswer draw(UUID id, String words, Actor actor) {
		this.reach.requireAny(actor, Role.MANAGER, Role.ADMIN);
		var draw = this.draws.hold(id);
		this.reach.require(actor, draw.terms().agency());
		if (draw.drawing() != null) {
			throw Refusal.conflict("already-drawn", "The lots of this draw were drawn already; prepare another.");
		}
		var lots = new Lottery(draw.seed(), words).draw(this.draws.candidates(id), draw.terms().count());
		var how = new Draw.Drawing(words, actor.username(), this.clock.instant().truncatedTo(ChronoUnit.MILLIS));
		this.draws.keepDrawn(draw, how, lots);
		return DrawAnswer.of(draw.drawn(how), lots);
	}

	@Transactional(readOnly = true)
	DrawAnswer show(UUID id) {
		return DrawAnswer.of(this.draws.find(id), this.draws.lots(id));
	}

	/** The lots themselves are shown with each draw, not in the list. */
	@Transactional(readOnly = true)
	Page<DrawAnswer> list(Paging paging) {
		var cursor = paging.cursor();
		var found = this.draws.list((cursor != null) ? cursor.uuid(0) : null, paging.size() + 1);
		return Page.cut(found, paging.size(), (draw) -> Cursor.of(draw.id()))
			.map((draw) -> DrawAnswer.of(draw, List.of()));
	}

	/** The list as it was fixed, one on a line: its hash is that of this very text. */
	@Transactional(readOnly = true)
	String candidates(UUID id) {
		var list = this.draws.candidates(this.draws.find(id).id());
		return String.join("\n", list) + "\n";
	}

}
