package vn.motcua.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.motcua.dossier.SearchKeys.Person;
import vn.motcua.platform.SteadyWork;
import vn.motcua.platform.SteadyWorker;

/**
 * Makes dossiers findable that a version before wrote down without what they are found
 * by, and empties it where that version erased the applicant. In small steps beside the
 * office's work (see docs/migrations.md); replicas pass over what another has in hand.
 */
@Component
class IndexingDossiers implements SteadyWorker {

	private static final Logger log = LoggerFactory.getLogger(IndexingDossiers.class);

	private static final int BATCH = 500;

	/**
	 * Rests of a tenth of a second: a version before may still be at work for a while.
	 */
	private static final int RESTS = 50;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final SteadyWork work = new SteadyWork("finding dossiers of before", this::leavesMore);

	private int rests;

	private long done;

	IndexingDossiers(JdbcClient jdbc, PlatformTransactionManager transactions) {
		this.jdbc = jdbc;
		this.transaction = new TransactionTemplate(transactions);
	}

	private boolean leavesMore() {
		if (this.rests > 0) {
			this.rests--;
			return false;
		}
		int found = this.transaction.execute((status) -> batch());
		this.done += found;
		if (found < BATCH) {
			this.rests = RESTS;
			tellDone();
		}
		return found == BATCH;
	}

	private void tellDone() {
		if (this.done > 0) {
			log.info("Made {} dossiers of a version before findable", this.done);
			this.done = 0;
		}
	}

	private int batch() {
		// Index dossier_to_be_indexed.
		var found = this.jdbc
			.sql("""
					select id, applicant_name, applicant_id, applicant_phone, submitter ->> 'name', submitter ->> 'idNumber',
					       submitter ->> 'phone', subject, erased_at is not null
					from dossier
					where search_numbers is null or (erased_at is not null and search_numbers <> '{}')
					limit ?
					for no key update skip locked
					""")
			.param(BATCH)
			.query((row, number) -> Indexed.of(row))
			.list();
		if (!found.isEmpty()) {
			write(found);
		}
		return found.size();
	}

	private void write(List<Indexed> found) {
		this.jdbc.sql("""
				update dossier
				set search_name = keys.name, search_subject = keys.subject,
				    search_numbers = string_to_array(keys.numbers, ' ')
				from unnest(?::uuid[], ?::text[], ?::text[], ?::text[]) as keys (id, name, subject, numbers)
				where dossier.id = keys.id
				""")
			.params(List.of(found.stream().map(Indexed::id).toArray(UUID[]::new),
					found.stream().map((each) -> each.keys().searchName()).toArray(String[]::new),
					found.stream().map((each) -> each.keys().searchSubject()).toArray(String[]::new),
					found.stream().map((each) -> String.join(" ", each.numbers())).toArray(String[]::new)))
			.update();
	}

	@Override
	public List<SteadyWork> work() {
		return List.of(this.work);
	}

	/** A dossier, and what it will be found by. */
	private record Indexed(UUID id, SearchKeys keys) {

		static Indexed of(ResultSet row) throws SQLException {
			var applicant = new Person(row.getString(2), row.getString(3), row.getString(4));
			var submitter = new Person(row.getString(5), row.getString(6), row.getString(7));
			return new Indexed(row.getObject(1, UUID.class),
					row.getBoolean(9) ? SearchKeys.NONE : SearchKeys.of(applicant, submitter, row.getString(8)));
		}

		List<String> numbers() {
			var numbers = this.keys.searchNumbers();
			return (numbers != null) ? numbers : List.of();
		}

	}

}
