package vn.motcua.migrations;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A migration as the rules look at it.
 *
 * @param name of its file
 * @param statements in small letters on one line each, without comments and without what
 * stands in quotes
 */
record Migration(String name, List<String> statements) {

	private static final Pattern LEFT_OUT = Pattern
		.compile("--[^\n]*|/\\*.*?\\*/|'(?:[^']|'')*'|\\$(\\w*)\\$.*?\\$\\1\\$", Pattern.DOTALL);

	private static final Pattern CREATED = Pattern.compile("^create (?:unlogged )?table (?:if not exists )?([\\w.]+)");

	/** What makes readers or writers of a table wait. */
	private static final Pattern LOCKING = Pattern.compile(
			"(?:^alter table (?:if exists )?(?:only )?|^(?:create|drop) (?:or replace )?(?:constraint )?trigger .*? on "
					+ "|\\breferences )(\\w+)");

	private static final Pattern VERSION = Pattern.compile("V(\\d+)__.*");

	static Migration of(String name, String sql) {
		var bare = LEFT_OUT.matcher(sql).replaceAll(Migration::placeholder);
		var statements = new ArrayList<String>();
		for (String statement : bare.split(";")) {
			var line = statement.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
			if (!line.isEmpty()) {
				statements.add(line);
			}
		}
		return new Migration(name, List.copyOf(statements));
	}

	private static String placeholder(MatchResult found) {
		return switch (found.group().charAt(0)) {
			case '\'' -> "''";
			case '$' -> "\\$\\$";
			default -> " ";
		};
	}

	/** Its number; none of a repeatable one or a callback. */
	int version() {
		var version = VERSION.matcher(this.name);
		return version.matches() ? Integer.parseInt(version.group(1)) : 0;
	}

	/** Tables that it makes itself: nobody works with them yet. */
	Set<String> created() {
		return this.statements.stream().flatMap((statement) -> {
			var created = CREATED.matcher(statement);
			return created.find() ? Stream.of(created.group(1)) : Stream.empty();
		}).collect(Collectors.toSet());
	}

	/** Tables it did not make and that others wait for until it is done. */
	Set<String> locked() {
		var locked = this.statements.stream().flatMap(this::lockedBy).collect(Collectors.toCollection(TreeSet::new));
		locked.removeAll(created());
		return locked;
	}

	/** Tables that statement locks. */
	Stream<String> lockedBy(String statement) {
		return LOCKING.matcher(statement).results().map((found) -> found.group(1));
	}

	/** What is done outside a transaction. */
	boolean isConcurrent() {
		return this.statements.stream().anyMatch((statement) -> statement.contains(" concurrently "));
	}

}
