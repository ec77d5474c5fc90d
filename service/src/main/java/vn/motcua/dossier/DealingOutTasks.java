package vn.motcua.dossier;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.motcua.access.Actor;
import vn.motcua.access.Role;
import vn.motcua.staffing.Distribution;
import vn.motcua.staffing.Substitutions;

/**
 * Phân công tự động: new work of a unit goes to one of its officers who is there, if the
 * unit wants it so. Costs one statement at most.
 */
@Component
class DealingOutTasks {

	private final Distribution distribution;

	private final Substitutions substitutions;

	private final JdbcClient jdbc;

	DealingOutTasks(Distribution distribution, Substitutions substitutions, JdbcClient jdbc) {
		this.distribution = distribution;
		this.substitutions = substitutions;
		this.jdbc = jdbc;
	}

	/**
	 * What has just opened and nobody has in hand is dealt out; in order of agency, so
	 * that no two who deal for several wait for each other in a circle.
	 */
	void dealOut(Dossier dossier, Instant now) {
		dossier.news()
			.opened()
			.stream()
			.filter((task) -> task.isOpen() && task.getAssignee() == null)
			.sorted(Comparator.comparing(Task::getAgency))
			.forEach((task) -> to(task.getKind(), task.getAgency(), now, Set.of())
				.ifPresent((officer) -> Assignment.deal(dossier, task, officer, now)));
	}

	/**
	 * To whom a task that opens now goes by itself, if to anybody.
	 * @param notTo who may not do it
	 */
	Optional<String> to(TaskKind kind, String agency, Instant at, Set<String> notTo) {
		var mode = this.distribution.of(agency);
		if (mode == Distribution.Mode.BY_HAND || kind.role() != Role.OFFICER) {
			return Optional.empty();
		}
		var candidates = candidates(kind.role(), agency, at, notTo);
		if (candidates.isEmpty()) {
			return Optional.empty();
		}
		return Optional.of(switch (mode) {
			case BY_HAND -> throw new IllegalStateException("By hand is not by itself");
			case ROUND_ROBIN -> inTurn(kind.role(), agency, candidates);
			case BY_LOAD -> leastBusy(candidates);
		});
	}

	/** In order of username. An administrator could do it, but it is not his work. */
	private List<String> candidates(Role role, String agency, Instant at, Set<String> notTo) {
		return this.substitutions
			.present((actor) -> actor.roles().contains(role) && actor.agency().equals(agency)
					&& !notTo.contains(actor.username()), at)
			.stream()
			.map(Actor::username)
			.sorted()
			.toList();
	}

	private String inTurn(Role role, String agency, List<String> candidates) {
		// Who deals at the same moment waits here for this transaction, and sees its
		// turn.
		return this.jdbc.sql("""
				insert into distribution_turn (agency, role, last)
				values (:agency, :role, :first)
				on conflict (agency, role) do update
				set last = coalesce((select min(username collate "C")
				                     from unnest(:candidates) as candidate (username)
				                     where username collate "C" > distribution_turn.last),
				                    :first)
				returning last
				""")
			.param("agency", agency)
			.param("role", role.name())
			.param("first", candidates.getFirst())
			.param("candidates", candidates.toArray(String[]::new))
			.query(String.class)
			.single();
	}

	private String leastBusy(List<String> candidates) {
		// Index task_inbox_mine.
		return this.jdbc.sql("""
				select candidate.username
				from unnest(?) as candidate (username)
				left join task t on t.assignee = candidate.username and t.closed_at is null
				group by candidate.username
				order by count(t.id), candidate.username collate "C"
				limit 1
				""").param(candidates.toArray(String[]::new)).query(String.class).single();
	}

}
