package vn.motcua.matrix;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What {@code docs/access-matrix.md} says of each operation. */
record Matrix(Map<String, Row> rows) {

	/** Of the roles, in order: the letter of a role says that it may. */
	static final String LETTERS = "COASMD";

	private static final Path FILE = Path.of("..", "docs", "access-matrix.md");

	/** What everyone is to be answered. */
	record Row(String operation, Map<Relation, String> cells) {

		/** Nothing, where the relation means nothing. */
		boolean tells(Relation relation) {
			return !cell(relation).isEmpty();
		}

		Answered expects(Person person) {
			var cell = cell(person.relation());
			return Answered.read(cell.charAt((cell.length() == 1) ? 0 : person.column()));
		}

		private String cell(Relation relation) {
			return this.cells.getOrDefault(relation, "");
		}

	}

	static Matrix read() {
		Map<String, Row> rows = new LinkedHashMap<>();
		lines().stream().filter((line) -> line.matches("\\| `[A-Z]+ /.*")).map(Matrix::row).forEach((row) -> {
			if (rows.put(row.operation(), row) != null) {
				throw new IllegalStateException("Two rows: " + row.operation());
			}
		});
		return new Matrix(rows);
	}

	static List<String> lines() {
		try {
			return Files.readAllLines(FILE);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Row row(String line) {
		var parts = Arrays.stream(line.split("\\|", -1)).map((part) -> part.strip().replace("`", "")).toList();
		var cells = new EnumMap<Relation, String>(Relation.class);
		for (Relation relation : Relation.values()) {
			var cell = parts.get(2 + relation.ordinal());
			if (!isGood(cell, relation)) {
				throw new IllegalStateException("No cell of %s: '%s' in %s".formatted(relation, cell, line));
			}
			cells.put(relation, cell);
		}
		return new Row(parts.get(1), cells);
	}

	private static boolean isGood(String cell, Relation relation) {
		if (cell.isEmpty()) {
			return relation.isOfDossiers();
		}
		return cell.matches("[*0o!-]") || cell.length() == LETTERS.length() && isRoles(cell);
	}

	private static boolean isRoles(String cell) {
		for (int at = 0; at < cell.length(); at++) {
			if (cell.charAt(at) != LETTERS.charAt(at) && "-0o".indexOf(cell.charAt(at)) < 0) {
				return false;
			}
		}
		return true;
	}

	/** A row with what was answered, as the file would have it. */
	static String line(String operation, Map<Person, Answered> answers) {
		List<String> cells = new ArrayList<>();
		for (Relation relation : Relation.values()) {
			var cell = new StringBuilder();
			Person.of(relation)
				.stream()
				.filter(answers::containsKey)
				.forEach((person) -> cell.append(Objects.requireNonNull(answers.get(person)).letter(person)));
			cells.add(shortened(cell.toString()));
		}
		return "| `" + operation + "` | " + String.join(" | ", cells) + " |";
	}

	private static String shortened(String cell) {
		if (cell.equals(LETTERS)) {
			return "*";
		}
		return (cell.length() > 1 && cell.chars().distinct().count() == 1) ? cell.substring(0, 1) : cell;
	}

}
