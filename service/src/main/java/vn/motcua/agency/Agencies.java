package vn.motcua.agency;

import java.time.LocalDate;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.springframework.transaction.event.TransactionalEventListener;

import vn.motcua.platform.ChangeFeed;
import vn.motcua.platform.Remembered;

/** Where the tree of agencies is asked for. */
@Component
public class Agencies {

	private final JdbcClient jdbc;

	private final Remembered<AgencyTree> tree;

	Agencies(JdbcClient jdbc, ChangeFeed changes) {
		this.jdbc = jdbc;
		this.tree = changes.remember(this::load, "agency");
	}

	/** The tree as it stands now. */
	public AgencyTree tree() {
		return this.tree.get();
	}

	@TransactionalEventListener
	void forget(AgenciesChanged changed) {
		this.tree.forget();
	}

	private AgencyTree load() {
		return new AgencyTree(this.jdbc.sql("select id, parent, kind, name, closed_on from agency order by id")
			.query((row, number) -> new Agency(row.getString("id"), row.getString("parent"),
					Agency.Kind.valueOf(row.getString("kind")), row.getString("name"),
					row.getObject("closed_on", LocalDate.class)))
			.list());
	}

}
