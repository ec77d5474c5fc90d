package vn.motcua.inspection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.motcua.refusal.Refusal;

/** Where draws are kept. */
@Component
class Draws {

	private final JdbcClient jdbc;

	private final JsonMapper json;

	Draws(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	void keep(Draw draw, List<String> candidates) {
		this.jdbc
			.sql("""
					insert into inspection_draw (id, agency, subject, terms, candidates, left_out, list_hash, commitment, seed,
					                             prepared_by, prepared_at)
					values (?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?)
					""")
			.params(draw.id(), draw.terms().agency(), draw.terms().subject().name(),
					this.json.writeValueAsString(draw.terms()), draw.candidates(), draw.leftOut(), draw.listHash(),
					draw.commitment(), draw.seed(), draw.preparedBy(), Timestamp.from(draw.preparedAt()))
			.update();
		this.jdbc.sql("""
				insert into inspection_candidate (draw, position, candidate)
				select ?, position, candidate
				from unnest(?::text[]) with ordinality as list (candidate, position)
				""").params(draw.id(), candidates.toArray(String[]::new)).update();
	}

	/** Holds the draw until the transaction ends, so that lots are drawn once. */
	Draw hold(UUID id) {
		return read("where id = ? for update", id).stream().findFirst().orElseThrow(Draws::unknown);
	}

	Draw find(UUID id) {
		return read("where id = ?", id).stream().findFirst().orElseThrow(Draws::unknown);
	}

	/** The newest first. */
	List<Draw> list(@Nullable UUID before, int limit) {
		return (before == null) ? read("order by id desc limit ?", limit)
				: read("where id < ? order by id desc limit ?", before, limit);
	}

	void keepDrawn(Draw draw, Draw.Drawing how, List<Lottery.Ticket> lots) {
		this.jdbc.sql("update inspection_draw set words = ?, drawn_by = ?, drawn_at = ? where id = ?")
			.params(how.words(), how.drawnBy(), Timestamp.from(how.drawnAt()), draw.id())
			.update();
		this.jdbc.sql("""
				insert into inspection_lot (draw, position, candidate, ticket)
				select ?, position, candidate, ticket
				from unnest(?::text[], ?::text[]) with ordinality as lots (candidate, ticket, position)
				""")
			.params(draw.id(), lots.stream().map(Lottery.Ticket::candidate).toArray(String[]::new),
					lots.stream().map(Lottery.Ticket::hash).toArray(String[]::new))
			.update();
	}

	List<String> candidates(UUID draw) {
		return this.jdbc.sql("select candidate from inspection_candidate where draw = ? order by position")
			.param(draw)
			.query((row, number) -> row.getString(1))
			.list();
	}

	List<Lottery.Ticket> lots(UUID draw) {
		return this.jdbc.sql("select candidate, ticket from inspection_lot where draw = ? order by position")
			.param(draw)
			.query((row, number) -> new Lottery.Ticket(row.getString(1), row.getString(2)))
			.list();
	}

	private List<Draw> read(String which, Object... params) {
		return this.jdbc.sql("""
				select id, terms, candidates, left_out, list_hash, commitment, seed, prepared_by, prepared_at, words,
				       drawn_by, drawn_at
				from inspection_draw
				""" + which).params(params).query((row, number) -> draw(row)).list();
	}

	private Draw draw(ResultSet row) throws SQLException {
		var drawnAt = row.getTimestamp("drawn_at");
		return new Draw(row.getObject("id", UUID.class), this.json.readValue(row.getString("terms"), Terms.class),
				row.getInt("candidates"), row.getInt("left_out"), row.getString("list_hash"),
				row.getString("commitment"), row.getString("seed"), row.getString("prepared_by"),
				row.getTimestamp("prepared_at").toInstant(),
				(drawnAt != null)
						? new Draw.Drawing(row.getString("words"), row.getString("drawn_by"), drawnAt.toInstant())
						: null);
	}

	private static Refusal unknown() {
		return Refusal.unknown("unknown-draw", "There is no such draw.");
	}

}
