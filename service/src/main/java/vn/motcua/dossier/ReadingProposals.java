package vn.motcua.dossier;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what was proposed for approvals that someone has before him already. */
@Service
public class ReadingProposals {

	private final JdbcClient jdbc;

	ReadingProposals(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The last proposal of each, by the task that waits. */
	@Transactional(readOnly = true)
	public Map<UUID, Proposal> of(Collection<UUID> tasks) {
		// Primary key of task; index journal_of_dossier.
		return this.jdbc.sql("""
				select t.id, said.outcome, said.actor, said.imported, said.occurred_at, said.note
				from task t
				join lateral (
				    select outcome, actor, imported_by is not null or actor = 'import' as imported, occurred_at, note
				    from journal
				    where dossier = t.dossier
				    and type = 'task-decided'
				    and outcome in ('PROPOSE_APPROVAL', 'PROPOSE_REFUSAL')
				    order by seq desc
				    limit 1) as said on true
				where t.id = any(?)
				""")
			.param(tasks.toArray(UUID[]::new))
			.query((row, number) -> new Proposal(row.getObject("id", UUID.class),
					Outcome.valueOf(row.getString("outcome")), row.getString("actor"), row.getBoolean("imported"),
					row.getTimestamp("occurred_at").toInstant(), row.getString("note")))
			.list()
			.stream()
			.collect(Collectors.toMap(Proposal::task, Function.identity()));
	}

}
