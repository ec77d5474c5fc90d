package vn.motcua.statistics;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of the entries. */
record Entries(JdbcClient jdbc) {

	private static final String TOLD = """
			select *
			from unnest(?::text[], ?::text[]::figure_measure[], ?::date[], ?::bigint[], ?::smallint[], ?::uuid[], ?::text[],
			            ?::text[], ?::text[], ?::text[], ?::date[])
			     as told (agency, measure, day, seq, "by", dossier, code, procedure, field, channel, received_on)
			""";

	void add(List<Entry> entries) {
		columns(entries).update(this.jdbc.sql("insert into figure_entry " + TOLD));
	}

	/**
	 * Lets the entries of a stretch of the journal be these and no others.
	 * @param after the place before the stretch
	 * @param until the last event of the stretch
	 * @return how many were missing, wrong or too many
	 */
	int mend(List<Entry> entries, long after, long until) {
		return remove(entries, after, until) + columns(entries).update(this.jdbc.sql("""
				insert into figure_entry as e
				""" + TOLD
				+ """
						on conflict (agency, measure, day, seq) do update
						set "by" = excluded."by",
						    dossier = excluded.dossier,
						    code = excluded.code,
						    procedure = excluded.procedure,
						    field = excluded.field,
						    channel = excluded.channel,
						    received_on = excluded.received_on
						where (e."by", e.dossier, e.code, e.procedure, e.field, e.channel, e.received_on)
						    is distinct from (excluded."by", excluded.dossier, excluded.code, excluded.procedure, excluded.field,
						                      excluded.channel, excluded.received_on)
						"""));
	}

	private int remove(List<Entry> entries, long after, long until) {
		return columns(entries).update(this.jdbc.sql("""
				with told as (
				""" + TOLD + """
				)
				delete from figure_entry as e -- index (seq, day)
				where e.seq between ? and ?
				  and not exists (
				      select
				      from told
				      where (told.agency, told.measure, told.day, told.seq) = (e.agency, e.measure, e.day, e.seq)
				  )
				"""), after + 1, until);
	}

	private static Columns<Entry> columns(List<Entry> entries) {
		return new Columns<>(entries).text((entry) -> entry.slice().agency())
			.text((entry) -> entry.change().measure())
			.text((entry) -> entry.change().day())
			.text(Entry::seq)
			.number((entry) -> entry.change().by())
			.text(Entry::dossier)
			.text(Entry::code)
			.text((entry) -> entry.slice().procedure())
			.text((entry) -> entry.slice().field())
			.text((entry) -> entry.slice().channel())
			.text((entry) -> entry.change().receivedOn());
	}

}
