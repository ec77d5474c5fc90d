package vn.motcua.agency;

import java.time.LocalDate;
import java.util.Collection;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

import vn.motcua.platform.ChangeFeed;
import vn.motcua.platform.Remembered;
import vn.motcua.refusal.Refusal;

/** Where the tree of agencies is asked for. */
@Component
public class Agencies {

	private final JdbcClient jdbc;

	private final Remembered<AgencyTree> tree;

	Agencies(JdbcClient jdbc, ChangeFeed changes) {
		this.jdbc = jdbc;
		this.tree = changes.remember(this::load, "agency", "agency_succession");
	}

	/** The tree as it stands now. */
	public AgencyTree tree() {
		return this.tree.get();
	}

	/**
	 * These work until the transaction ends: whoever closes one waits until then. Asked
	 * of what is stored, because a closing may not have been heard of yet.
	 * @throws Refusal when one of them has ceased, or there is none
	 */
	public void holdOpen(Collection<String> ids, String field) {
		ids.forEach((id) -> tree().requireOpen(id, field));
		this.jdbc
			.sql("select id, closed_on is not null as closed from agency where id = any(?) order by id for key share")
			.param(ids.toArray(String[]::new))
			.query((row, number) -> row.getBoolean("closed") ? row.getString("id") : "")
			.list()
			.stream()
			.filter((closed) -> !closed.isEmpty())
			.findFirst()
			.ifPresent((closed) -> {
				throw AgencyTree.closed(closed, field);
			});
	}

	@TransactionalEventListener
	void forget(AgenciesChanged changed) {
		this.tree.forget();
	}

	private AgencyTree load() {
		var agencies = this.jdbc.sql("select id, parent, kind, name, closed_on from agency order by id")
			.query((row, number) -> new Agency(row.getString("id"), row.getString("parent"),
					Agency.Kind.valueOf(row.getString("kind")), row.getString("name"),
					row.getObject("closed_on", LocalDate.class)))
			.list();
		return new AgencyTree(agencies, new Successions(this.jdbc).whole());
	}

}
