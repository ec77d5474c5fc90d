package vn.motcua.statistics;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.motcua.access.Actor;
import vn.motcua.access.Reach;
import vn.motcua.access.Role;
import vn.motcua.journal.JournalCursors;

/**
 * Puts the figures together anew from the journal, beside the live ones, and at the end
 * lets the live ones differ no more. The journal is read in many short transactions: one
 * long one would hold back the horizon of everyone who follows it. Readers see the old
 * figures until the end, and live events wait only while the last are caught up with.
 */
@Component
class Rebuilding {

	private static final Logger log = LoggerFactory.getLogger(Rebuilding.class);

	private static final int BATCH = 5000;

	private final Projector projector;

	private final ReadingAgain readingAgain;

	private final JournalCursors cursors;

	private final ReplacingFigures replacing;

	private final Reach reach;

	private final TransactionTemplate transaction;

	Rebuilding(Projector projector, ReadingAgain readingAgain, JournalCursors cursors, Reach reach, JdbcClient jdbc,
			PlatformTransactionManager transactions) {
		this.projector = projector;
		this.readingAgain = readingAgain;
		this.cursors = cursors;
		this.reach = reach;
		this.replacing = new ReplacingFigures(jdbc);
		this.transaction = new TransactionTemplate(transactions);
	}

	/** The figures are those of all agencies. */
	Rebuilt rebuild(Actor actor) {
		this.reach.requireAll(actor, Role.ADMIN);
		this.transaction.executeWithoutResult((status) -> clear());
		this.readingAgain.readAll();
		var sofar = Rebuilt.NOTHING;
		for (var read = BATCH; read == BATCH;) {
			var again = this.transaction.execute((status) -> {
				this.cursors.hold(Roll.REBUILT.reader());
				return this.projector.again(this.cursors.at(Roll.LIVE.reader()), BATCH);
			});
			sofar = sofar.and(again);
			read = again.events();
		}
		var before = sofar;
		return this.transaction.execute((status) -> finish(before));
	}

	private Rebuilt finish(Rebuilt before) {
		var sofar = before;
		var end = this.cursors.hold(Roll.LIVE.reader());
		this.cursors.hold(Roll.REBUILT.reader());
		for (var read = BATCH; read == BATCH;) {
			var again = this.projector.again(end, BATCH);
			sofar = sofar.and(again);
			read = again.events();
		}
		var rebuilt = new Rebuilt(sofar.events(), sofar.rows() + this.replacing.rows(),
				sofar.differences() + this.replacing.replace(), this.projector.setAside());
		clear();
		log.info("The figures were rebuilt from {} events; {} of {} rows differed", rebuilt.events(),
				rebuilt.differences(), rebuilt.rows());
		return rebuilt;
	}

	private void clear() {
		this.cursors.hold(Roll.REBUILT.reader());
		this.replacing.clear();
		this.cursors.move(Roll.REBUILT.reader(), 0);
	}

}
