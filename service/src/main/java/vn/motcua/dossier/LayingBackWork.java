package vn.motcua.dossier;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.access.Actor;
import vn.motcua.access.WorkLeftBehind;
import vn.motcua.platform.AtOneStop;

/**
 * Whoever goes to another agency lays back what he has in hand: it is anybody's again.
 */
@AtOneStop
@Component
class LayingBackWork implements WorkLeftBehind {

	private final JdbcClient jdbc;

	private final DossierStore store;

	private final Acting acting;

	LayingBackWork(JdbcClient jdbc, DossierStore store, Acting acting) {
		this.jdbc = jdbc;
		this.store = store;
		this.acting = acting;
	}

	@Override
	@Transactional
	public List<OpenTask> leave(String username, Actor by) {
		var performer = new Performer.Person(by);
		return inHand(username).stream().flatMap((id) -> layBack(id, username, performer)).toList();
	}

	private Stream<OpenTask> layBack(UUID id, String username, Performer by) {
		return this.store.lockByTask(id)
			.flatMap((dossier) -> dossier.getSteps()
				.find(id)
				// Meanwhile it may have been done, or given to someone else.
				.filter((task) -> task.isOpen() && username.equals(task.getAssignee()))
				.map((task) -> {
					this.acting.assign(dossier, task, null, null, by);
					this.store.keep(dossier);
					return new OpenTask(id, dossier.getCode(), task.getKind().name(), task.getAgency());
				}))
			.stream();
	}

	private List<UUID> inHand(String username) {
		// Index task_inbox_mine.
		return this.jdbc.sql("select id from task where assignee = ? and closed_at is null order by urgency, id")
			.param(username)
			.query((row, number) -> row.getObject("id", UUID.class))
			.list();
	}

}
