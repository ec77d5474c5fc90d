package vn.motcua.analysis;

import java.util.List;

/** A set of facts: its reader of the journal and its tables. */
enum FactTables {

	/** Those that reports are read from. */
	LIVE("facts", ""),
	/** Those that a rebuild puts together beside them. */
	REBUILT("facts-rebuilt", "_rebuilt");

	/** Each table with its key. */
	static final List<Table> TABLES = List.of(new Table("step_fact", "task"), new Table("dossier_fact", "dossier"),
			new Table("recording_fact", "seq"));

	record Table(String name, String key) {
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
