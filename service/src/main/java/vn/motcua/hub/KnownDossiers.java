package vn.motcua.hub;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.motcua.platform.AtHub;

/** What was heard last of each dossier; the table {@code hub_dossier}. */
@AtHub
@Component
class KnownDossiers {

	private final JdbcClient jdbc;

	KnownDossiers(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Notes the latest event of each dossier, and holds these dossiers until the
	 * transaction ends.
	 * @param latest in order, as everyone takes them, so that no two wait for each other
	 * @return what was the latest of each before; zero for a new one
	 */
	Map<UUID, Long> hear(SortedMap<UUID, Long> latest) {
		var before = new HashMap<UUID, Long>();
		this.jdbc.sql("""
				insert into hub_dossier as d (dossier, seq)
				select *
				from unnest(?::uuid[], ?::bigint[])
				on conflict (dossier) do update
				set seq = greatest(d.seq, excluded.seq)
				returning dossier, coalesce(old.seq, 0) as before
				""")
			.param(latest.keySet().toArray(UUID[]::new))
			.param(latest.values().stream().mapToLong(Long::longValue).toArray())
			.query((row) -> {
				before.put(row.getObject("dossier", UUID.class), row.getLong("before"));
			});
		return before;
	}

}
