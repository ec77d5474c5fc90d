package vn.motcua.desk.administration;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import vn.motcua.dossier.DayRequest;
import vn.motcua.dossier.DayRequest.Kind;
import vn.motcua.refusal.FieldProblem;
import vn.motcua.refusal.Refusal;
import vn.motcua.web.BareLetters;

/**
 * A list of days off (lịch nghỉ) as it is pasted or read from a file: a day on each line,
 * {@code date,kind,name}. If any line is wrong, all wrong lines are named and none is
 * taken.
 */
final class HolidayList {

	private static final String FIELD = "list";

	private static final DateTimeFormatter ON_PAPER = DateTimeFormatter.ofPattern("d/M/uuuu")
		.withResolverStyle(ResolverStyle.STRICT);

	/** As officials write them, in bare letters. */
	private static final Map<String, Kind> KINDS = Map.of("rest_day", Kind.REST_DAY, "nghi", Kind.REST_DAY, "ngay nghi",
			Kind.REST_DAY, "make_up_day", Kind.MAKE_UP_DAY, "lam bu", Kind.MAKE_UP_DAY, "ngay lam bu", Kind.MAKE_UP_DAY,
			"normal", Kind.NORMAL, "ngay thuong", Kind.NORMAL);

	private static final int FIRST_YEAR = 2000;

	private static final int LAST_YEAR = 2100;

	private final List<FieldProblem> problems = new ArrayList<>();

	private final List<DayRequest> days = new ArrayList<>();

	private final Set<LocalDate> seen = new HashSet<>();

	private HolidayList() {
	}

	static List<DayRequest> read(String text) {
		var list = new HolidayList();
		var lines = text.replace("\uFEFF", "").split("\\R");
		for (int at = 0; at < lines.length; at++) {
			var line = lines[at].strip();
			if (!line.isEmpty() && !(at == 0 && line.startsWith("date,"))) {
				list.take(at + 1, line);
			}
		}
		if (!list.problems.isEmpty()) {
			throw Refusal.fields(list.problems);
		}
		return list.days;
	}

	/** The same days as a list. */
	static String write(List<DayRequest> days) {
		return days.stream()
			.map((day) -> day.date() + "," + day.kind() + "," + ((day.name() != null) ? day.name() : ""))
			.collect(Collectors.joining("\n"));
	}

	private void take(int number, String line) {
		var cells = line.split(",", 3);
		var date = date(cells[0].strip());
		var kind = Optional.ofNullable((cells.length > 1) ? KINDS.get(BareLetters.of(cells[1].strip())) : null);
		var name = (cells.length > 2) ? unquoted(cells[2].strip()) : "";
		int before = this.problems.size();
		if (date.isEmpty()) {
			object("Line " + number + ": begin with a date, such as 2027-01-01 or 01/01/2027.");
		}
		else if (date.get().getYear() < FIRST_YEAR || date.get().getYear() > LAST_YEAR) {
			object("Line " + number + ": the calendar is kept for the years 2000 to 2100.");
		}
		else if (!this.seen.add(date.get())) {
			object("Line " + number + ": " + date.get() + " stands on a line before; say once what it becomes.");
		}
		if (kind.isEmpty()) {
			object("Line " + number + ": write REST_DAY, MAKE_UP_DAY or NORMAL after the date.");
		}
		else if (kind.get() != Kind.NORMAL && name.isEmpty()) {
			object("Line " + number + ": give the name by which the day is announced.");
		}
		if (this.problems.size() == before) {
			this.days.add(new DayRequest(date.orElseThrow(), kind.orElseThrow(), name));
		}
	}

	private void object(String sentence) {
		this.problems.add(new FieldProblem(FIELD, sentence));
	}

	private static Optional<LocalDate> date(String text) {
		try {
			return Optional.of(text.contains("/") ? LocalDate.parse(text, ON_PAPER) : LocalDate.parse(text));
		}
		catch (DateTimeParseException ex) {
			return Optional.empty();
		}
	}

	private static String unquoted(String text) {
		return (text.length() > 1 && text.startsWith("\"") && text.endsWith("\""))
				? text.substring(1, text.length() - 1).replace("\"\"", "\"") : text;
	}

}
