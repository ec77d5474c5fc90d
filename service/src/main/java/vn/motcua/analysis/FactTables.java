package vn.motcua.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A set of facts: its reader of the journal and its tables. */
enum FactTables {

	/** Those that reports are read from. */
	LIVE("dated-facts", ""),
	/** Those that a rebuild puts together beside them. */
	REBUILT("dated-facts-rebuilt", "_rebuilt");

	/** Each table with its key. */
	static final List<Table> TABLES = List.of(new Table("visit_fact", "task"),
			new Table("handling_fact", "dossier, number, stated_seq"),
			new Table("overrun_fact", "dossier, handling, part"), new Table("recording_fact", "seq"));

	/**
	 * A table of them.
	 *
	 * @param key its columns, one or more
	 */
	record Table(String name, String key) {

		/** Whether a row of the one and a row of the other are of the same. */
		String same(String one, String other) {
			return Arrays.stream(this.key.split(", "))
				.map((column) -> one + "." + column + " = " + other + "." + column)
				.collect(Collectors.joining(" and "));
		}

	}

	private final String reader;

	private final String suffix;

	FactTables(String reader, String suffix) {
		this.reader = reader;
		this.suffix = suffix;
	}

	String reader() {
		return this.reader;
	}

	/** A statement written with the names of tables in braces, for these tables. */
	String in(String statement) {
		var named = statement;
		for (Table table : TABLES) {
			named = named.replace("{" + table.name() + "}", table.name() + this.suffix);
		}
		return named;
	}

}
