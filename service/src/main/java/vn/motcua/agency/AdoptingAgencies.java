package vn.motcua.agency;

import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.motcua.agency.Agency.Kind;
import vn.motcua.platform.AtHub;

/**
 * Gives agencies that a hub has heard of, and does not know, a place in the tree: by
 * their identifiers, which are their names until somebody names them. Where a second
 * province appears the whole country is put above both.
 */
@AtHub
@Component
public class AdoptingAgencies {

	private static final Logger log = LoggerFactory.getLogger(AdoptingAgencies.class);

	private static final String NATION = "Toàn quốc";

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	private final String root;

	private final TransactionTemplate transaction;

	/** Root is the identifier of what is put above the provinces. */
	AdoptingAgencies(JdbcClient jdbc, ApplicationEventPublisher events, @Value("${motcua.hub.root}") String root,
			PlatformTransactionManager transactions) {
		this.jdbc = jdbc;
		this.events = events;
		this.root = root;
		this.transaction = new TransactionTemplate(transactions);
	}

	/** Afterwards all of these are in the tree. */
	public void adopt(Collection<String> ids) {
		this.transaction.executeWithoutResult((status) -> {
			// Two that adopt at once would each see only one province.
			this.jdbc.sql("lock table agency in share row exclusive mode").update();
			ids.forEach((id) -> adopt(new Identifier(id)));
		});
	}

	private void adopt(Identifier id) {
		if (isKnown(id.text())) {
			return;
		}
		if (id.isTop()) {
			adoptProvince(id);
		}
		else {
			adopt(id.above());
			insert(id.text(), id.above().text(), id.likelyKind(), id.text());
		}
		log.info("Agency {} was not known; it has a place in the tree and waits for its name", id.text());
	}

	private void adoptProvince(Identifier id) {
		var topmost = topmost();
		insert(id.text(), topmost.isEmpty() ? null : above(topmost), Kind.PROVINCE, id.text());
	}

	/** The nation; made, if there were only provinces until now. */
	private String above(List<Agency> topmost) {
		return topmost.stream()
			.filter((agency) -> agency.kind() == Kind.NATION || agency.id().equals(this.root))
			.map(Agency::id)
			.findFirst()
			.orElseGet(() -> raise(topmost));
	}

	private String raise(List<Agency> provinces) {
		insert(this.root, null, Kind.NATION, NATION);
		for (Agency province : provinces) {
			this.jdbc.sql("update agency set parent = ? where id = ?").params(this.root, province.id()).update();
			this.events.publishEvent(new NoLongerTopmost(province.id(), this.root));
		}
		log.info("{} now stands above {}", this.root, provinces.stream().map(Agency::id).toList());
		return this.root;
	}

	private void insert(String id, @Nullable String parent, Kind kind, String name) {
		this.jdbc.sql("insert into agency (id, parent, kind, name) values (?, ?, ?, ?)")
			.param(id)
			.param(parent)
			.param(kind.name())
			.param(name)
			.update();
	}

	private boolean isKnown(String id) {
		return this.jdbc.sql("select exists (select from agency where id = ?)").param(id).query(Boolean.class).single();
	}

	private List<Agency> topmost() {
		return this.jdbc.sql("select id, kind, name from agency where parent is null order by id")
			.query((row, number) -> new Agency(row.getString("id"), null, Kind.valueOf(row.getString("kind")),
					row.getString("name")))
			.list();
	}

}
