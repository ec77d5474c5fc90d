package vn.motcua.privacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.access.Actor;
import vn.motcua.access.Reach;
import vn.motcua.access.Role;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierCode;
import vn.motcua.web.Cursor;
import vn.motcua.web.Page;
import vn.motcua.web.Paging;

/** Where acts on personal data are written down, and read again by administrators. */
@Component
public class PrivacyActs {

	private final JdbcClient jdbc;

	private final Reach reach;

	private final Clock clock;

	PrivacyActs(JdbcClient jdbc, Reach reach, Clock clock) {
		this.jdbc = jdbc;
		this.reach = reach;
		this.clock = clock;
	}

	/** In the transaction of the act itself: either both are there or neither. */
	@Transactional(propagation = Propagation.MANDATORY)
	void write(PrivacyAct.Kind kind, Dossier dossier, Justification justification, @Nullable Instant until,
			Actor actor) {
		this.jdbc.sql("""
				insert into privacy_act (at, actor, kind, dossier, code, agency, reason, reference, until)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?)
				""")
			.params(Arrays.asList(Timestamp.from(this.clock.instant()), actor.username(), kind.name(), dossier.getId(),
					dossier.getCode(), dossier.getApplication().agency(), justification.reason(),
					justification.reference(), (until != null) ? Timestamp.from(until) : null))
			.update();
	}

	/**
	 * The last first, of dossiers that agencies within reach received.
	 * @param code of one dossier; none: of all
	 */
	@Transactional(readOnly = true)
	public Page<PrivacyAct> list(@Nullable String agency, @Nullable String code, Paging paging, Actor actor) {
		this.reach.requireAny(actor, Role.ADMIN);
		List<Object> values = new ArrayList<>();
		values.add(this.reach.answeredFor(actor, agency).toArray(String[]::new));
		// Indexes privacy_act_of_agency, privacy_act_of_dossier.
		var sql = new StringBuilder("""
				select id, at, actor, kind, code, agency, reason, reference, until
				from privacy_act
				where agency = any(?)
				""");
		if (code != null && !code.isBlank()) {
			sql.append("and code = any(?)\n");
			values.add(DossierCode.spellings(code.strip()).toArray(String[]::new));
		}
		var cursor = paging.cursor();
		if (cursor != null) {
			sql.append("and id < ?\n");
			values.add(cursor.number(0));
		}
		sql.append("order by id desc\nlimit ").append(paging.size() + 1);
		var found = this.jdbc.sql(sql.toString()).params(values).query(PrivacyActs::act).list();
		return Page.cut(found, paging.size(), (act) -> Cursor.of(act.id()));
	}

	private static PrivacyAct act(ResultSet row, int number) throws SQLException {
		var until = row.getTimestamp("until");
		return new PrivacyAct(row.getLong("id"), row.getTimestamp("at").toInstant(), row.getString("actor"),
				PrivacyAct.Kind.valueOf(row.getString("kind")), row.getString("code"), row.getString("agency"),
				row.getString("reason"), row.getString("reference"), (until != null) ? until.toInstant() : null);
	}

}
