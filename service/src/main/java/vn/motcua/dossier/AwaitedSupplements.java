package vn.motcua.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.access.Actor;
import vn.motcua.access.Reach;
import vn.motcua.procedure.Procedures;
import vn.motcua.web.Cursor;
import vn.motcua.web.Page;
import vn.motcua.web.Paging;
import vn.motcua.web.Texts;

/** What a one-stop unit waits for from applicants, what lapses first before the rest. */
@Service
public class AwaitedSupplements {

	private static final UUID FIRST = new UUID(0, 0);

	private final JdbcClient jdbc;

	private final Procedures procedures;

	private final Reach reach;

	AwaitedSupplements(JdbcClient jdbc, Procedures procedures, Reach reach) {
		this.jdbc = jdbc;
		this.procedures = procedures;
		this.reach = reach;
	}

	@Transactional(readOnly = true)
	public Page<AwaitedSupplement> at(String agency, Paging paging, Actor actor) {
		this.reach.require(actor, agency);
		var cursor = paging.cursor();
		// Index dossier_awaited_by_unit.
		var found = this.jdbc.sql("""
				select id, code, procedure, procedure_since, applicant_name,
				       received_at is not null as received, awaits_since, awaits_until
				from dossier
				where awaits_step is not null
				and agency = ?
				and (awaits_until, id) > (?, ?)
				order by awaits_until, id
				limit ?
				""")
			.params(agency, Timestamp.from((cursor != null) ? cursor.instant(0) : Instant.EPOCH),
					(cursor != null) ? cursor.uuid(1) : FIRST, paging.size() + 1)
			.query((row, number) -> awaited(row))
			.list();
		return Page.cut(found, paging.size(), (awaited) -> Cursor.of(awaited.until(), awaited.id()));
	}

	private AwaitedSupplement awaited(ResultSet row) throws SQLException {
		var procedure = this.procedures.version(row.getString("procedure"),
				row.getObject("procedure_since", LocalDate.class));
		return new AwaitedSupplement(row.getObject("id", UUID.class), row.getString("code"),
				ProcedureAnswer.of(procedure), Texts.line(row.getString("applicant_name")), row.getBoolean("received"),
				row.getTimestamp("awaits_since").toInstant(), row.getTimestamp("awaits_until").toInstant());
	}

}
