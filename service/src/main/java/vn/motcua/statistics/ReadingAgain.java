package vn.motcua.statistics;

import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.motcua.journal.JournalCursors;

/**
 * Tries time and again what the figures had to leave out: it was written by a version
 * that this one has become, or somebody has mended it.
 */
@Component
class ReadingAgain {

	private static final Logger log = LoggerFactory.getLogger(ReadingAgain.class);

	private static final int PAGE = 100;

	private static final UUID FIRST = new UUID(0, 0);

	private final Projector projector;

	private final JournalCursors cursors;

	private final FiguresSetAside setAside;

	private final ReplacingFigures replacing;

	private final TransactionTemplate transaction;

	/** Where a rebuild stood when it was last looked at; zero: none was going on. */
	private long rebuiltUpTo;

	ReadingAgain(Projector projector, JournalCursors cursors, JdbcClient jdbc,
			PlatformTransactionManager transactions) {
		this.projector = projector;
		this.cursors = cursors;
		this.setAside = new FiguresSetAside(jdbc);
		this.replacing = new ReplacingFigures(jdbc);
		this.transaction = new TransactionTemplate(transactions);
	}

	@Scheduled(initialDelayString = "${motcua.sweep.every}", fixedDelayString = "${motcua.sweep.every}")
	void readAgain() {
		this.transaction.executeWithoutResult((status) -> clearWhatWasCutOff());
		readAll();
	}

	/**
	 * A rebuild that has not moved since the last look, and is at nothing now, was cut
	 * off. If it should go on all the same, it finds that it has to begin anew.
	 */
	private void clearWhatWasCutOff() {
		var rebuilt = this.cursors.holdUnlessHeld(Roll.REBUILT.reader()).orElse(0);
		if (rebuilt != 0 && rebuilt == this.rebuiltUpTo) {
			this.replacing.clear();
			this.cursors.move(Roll.REBUILT.reader(), 0);
			log.warn(
					"A rebuild of the figures was cut off at event {}; rebuild them again, it may have mended lists alone",
					rebuilt);
			rebuilt = 0;
		}
		this.rebuiltUpTo = rebuilt;
	}

	/**
	 * Counts what was set aside and can be read by now. Each dossier in a transaction of
	 * its own, so that none keeps another one out.
	 */
	void readAll() {
		var last = FIRST;
		for (var read = PAGE; read == PAGE;) {
			var page = this.setAside.after(last, PAGE);
			for (var aside : page) {
				read(aside);
				last = aside.dossier();
			}
			read = page.size();
		}
	}

	private void read(FiguresSetAside.Aside aside) {
		try {
			this.transaction.executeWithoutResult((status) -> readUnlessOthersAreAtIt(aside.dossier()));
		}
		catch (RuntimeException ex) {
			log.error("Dossier {} could not be counted again; the figures go on without it", aside.code(), ex);
		}
	}

	/**
	 * Unless another replica is at the figures, or they are just being put together anew
	 * without it.
	 */
	private void readUnlessOthersAreAtIt(UUID dossier) {
		var cursor = this.cursors.holdUnlessHeld(Roll.LIVE.reader());
		var rebuilt = this.cursors.holdUnlessHeld(Roll.REBUILT.reader());
		if (cursor.isPresent() && rebuilt.isPresent() && rebuilt.getAsLong() == 0) {
			this.setAside.find(dossier).ifPresent((aside) -> this.projector.readAgain(aside, cursor.getAsLong()));
		}
	}

}
