package vn.motcua.migrations;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A rule that migrations keep; see {@code docs/migrations.md} for why. */
@FunctionalInterface
interface MigrationRule {

	/** What it objects to in one statement, if it does. */
	Optional<String> objection(Migration migration, String statement);

	/** Tables that stay small however long an office works. */
	Set<String> MASTER_DATA = Set.of("agency", "agency_succession", "app_user", "app_user_role", "calendar_day",
			"journal_cursor", "office_hours", "procedure", "procedure_component", "procedure_step");

	MigrationRule INDEX_IS_BUILT_CONCURRENTLY = of(
			"create (?:unique )?index (?!concurrently )(?:if not exists )?\\w+ on (?:only )?(?<table>\\w+).*",
			"An index of a table in use is built concurrently, in a migration of its own.");

	MigrationRule INDEX_IS_DROPPED_CONCURRENTLY = of("drop index (?!concurrently )(?<table>).*",
			"An index is dropped concurrently.");

	MigrationRule CONCURRENT_WORK_STANDS_ALONE = (migration, statement) -> {
		boolean concurrent = statement.contains(" concurrently ") || statement.equals("set lock_timeout = 0");
		return (migration.isConcurrent() && !concurrent)
				? Optional.of("Concurrent work has no transaction: it stands in a migration of its own.")
				: Optional.empty();
	};

	MigrationRule CONCURRENT_WORK_CAN_BE_REPEATED = (migration, statement) -> {
		var built = Pattern.compile("create (?:unique )?index concurrently (?!if not exists )(\\w+) .*")
			.matcher(statement);
		boolean repeatable = migration.statements().getFirst().equals("set lock_timeout = 0") && (!built.matches()
				|| migration.statements().contains("drop index concurrently if exists " + built.group(1)));
		return (statement.contains(" concurrently ") && !repeatable)
				? Optional
					.of("It begins with \"set lock_timeout = 0\", because it waits for open transactions without making"
							+ " anybody wait, and drops first what an attempt that was cut off left behind.")
				: Optional.empty();
	};

	MigrationRule COLUMN_IS_NOT_REWRITTEN = changing("alter (?:column )?\\w+ (?:set data )?type .*",
			"Another type rewrites the table: add a column, fill it in batches, and let the next version read it.");

	MigrationRule COLUMN_BECOMES_REQUIRED_LATER = changing("alter (?:column )?\\w+ set not null",
			"This reads the whole table under its lock: add a check (… is not null) not valid, and validate it later.");

	MigrationRule COLUMN_IS_ADDED_BARE = changing(
			"add (?:column )?(?!constraint )(?:if not exists )?\\w+ .*\\b(?:references|check|unique|primary key|generated"
					+ "|serial|bigserial|(?:gen_random_uuid|uuidv4|uuidv7|random|clock_timestamp|nextval) ?\\().*",
			"A column comes without constraints and with a constant default, or the table is read or rewritten.");

	MigrationRule REQUIRED_COLUMN_HAS_DEFAULT = changing(
			"add (?:column )?(?!constraint |check |foreign |unique |primary |exclude )(?:if not exists )?(?!.*\\bdefault\\b).*\\bnot null\\b.*",
			"The version before goes on inserting rows without it: give a required column a default.");

	MigrationRule CONSTRAINT_IS_NOT_VALIDATED_AT_ONCE = changing(
			"add (?:constraint \\w+ )?(?:check|foreign key|unique|primary key|exclude)\\b(?!.*(?:not valid|using index)).*",
			"A constraint comes not valid, or using an index that was built concurrently.");

	MigrationRule CONSTRAINT_IS_VALIDATED_LATER = (migration, statement) -> {
		boolean early = statement.contains(" validate constraint ")
				&& migration.statements().stream().anyMatch((other) -> other.endsWith(" not valid"));
		return early ? Optional.of("A constraint is validated by a later migration, when its lock is given back.")
				: Optional.empty();
	};

	MigrationRule NOTHING_IN_USE_IS_TAKEN_AWAY = changing("(?:drop (?!constraint |default )|rename ).*",
			"The version before still reads it while this one starts.");

	MigrationRule TABLE_STAYS = of("drop table (?:if exists )?(?<table>\\w+).*",
			"The version before still reads it while this one starts.");

	MigrationRule TABLE_IS_NOT_MOVED = changing("set (?:logged|unlogged|tablespace|access method).*",
			"This rewrites the table.");

	MigrationRule ROWS_ARE_FILLED_LATER = of(
			"(?:update|delete from|merge into|truncate(?: table)?) (?:only )?(?<table>\\w+).*",
			"Rows of a table in use are filled in small steps after the start.");

	MigrationRule ROWS_ARE_NOT_COPIED = of(
			"(?:insert into \\w+ ?.*|create (?:unlogged )?table .*)\\bselect\\b.*\\bfrom (?<table>\\w+).*",
			"Rows of a table in use are copied in small steps after the start.");

	MigrationRule TABLES_ARE_LOCKED_ONE_AT_A_TIME = (migration, statement) -> {
		var locked = migration.locked();
		locked.removeAll(MASTER_DATA);
		return (locked.size() > 1 && migration.lockedBy(statement).anyMatch(locked::contains))
				? Optional.of("The office takes its locks in another order, so that each would hold what the other"
						+ " waits for: change the other table in a migration of its own.")
				: Optional.empty();
	};

	MigrationRule NOTHING_IS_HIDDEN = (migration,
			statement) -> statement.matches("(?:do|lock|cluster|vacuum|reindex|call)\\b.*")
					? Optional
						.of("What is in a block cannot be judged, and nobody locks or rewrites a table on purpose.")
					: Optional.empty();

	MigrationRule WAITS_BRIEFLY = (migration,
			statement) -> (statement.contains("lock_timeout")
					&& !(migration.isConcurrent() && statement.equals("set lock_timeout = 0")))
							? Optional
								.of("How long a migration waits for a lock is said once, in beforeEachMigrate.sql.")
							: Optional.empty();

	List<MigrationRule> ALL = List.of(INDEX_IS_BUILT_CONCURRENTLY, INDEX_IS_DROPPED_CONCURRENTLY,
			CONCURRENT_WORK_STANDS_ALONE, CONCURRENT_WORK_CAN_BE_REPEATED, COLUMN_IS_NOT_REWRITTEN,
			COLUMN_BECOMES_REQUIRED_LATER, COLUMN_IS_ADDED_BARE, REQUIRED_COLUMN_HAS_DEFAULT,
			CONSTRAINT_IS_NOT_VALIDATED_AT_ONCE, CONSTRAINT_IS_VALIDATED_LATER, NOTHING_IN_USE_IS_TAKEN_AWAY,
			TABLE_STAYS, TABLE_IS_NOT_MOVED, ROWS_ARE_FILLED_LATER, ROWS_ARE_NOT_COPIED,
			TABLES_ARE_LOCKED_ONE_AT_A_TIME, NOTHING_IS_HIDDEN, WAITS_BRIEFLY);

	/** All that all rules object to. */
	static List<String> objections(Migration migration) {
		return migration.statements()
			.stream()
			.flatMap((statement) -> ALL.stream()
				.flatMap((rule) -> rule.objection(migration, statement).stream())
				.map((objection) -> migration.name() + ": " + statement + "\n    " + objection))
			.toList();
	}

	/** Objects to statements of that form about a table that others work with. */
	private static MigrationRule of(String form, String objection) {
		var pattern = Pattern.compile(form);
		return (migration, statement) -> {
			var found = pattern.matcher(statement);
			return (found.matches() && isInUse(migration, found)) ? Optional.of(objection) : Optional.empty();
		};
	}

	private static boolean isInUse(Migration migration, Matcher found) {
		var table = found.group("table");
		return !migration.created().contains(table) && !MASTER_DATA.contains(table);
	}

	/** Objects to changes of that form to a table that others work with. */
	private static MigrationRule changing(String form, String objection) {
		var altered = Pattern.compile("alter table (?:if exists )?(?:only )?(?<table>\\w+) (?<changes>.*)");
		var pattern = Pattern.compile(form);
		return (migration, statement) -> {
			var found = altered.matcher(statement);
			return (found.matches() && isInUse(migration, found)
					&& changes(found.group("changes")).anyMatch((change) -> pattern.matcher(change).matches()))
							? Optional.of(objection) : Optional.empty();
		};
	}

	/** Parts at commas that stand in no bracket. */
	private static Stream<String> changes(String text) {
		var parts = Stream.<String>builder();
		int depth = 0;
		int begin = 0;
		for (int at = 0; at < text.length(); at++) {
			switch (text.charAt(at)) {
				case '(' -> depth++;
				case ')' -> depth--;
				case ',' -> {
					if (depth == 0) {
						parts.add(text.substring(begin, at).strip());
						begin = at + 1;
					}
				}
				default -> {
				}
			}
		}
		return parts.add(text.substring(begin).strip()).build();
	}

}
