package vn.motcua.desk.board;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import vn.motcua.analysis.FactRow;
import vn.motcua.calendar.OfficialTime;
import vn.motcua.desk.Words;
import vn.motcua.procedure.Procedures;

/** What the rows and columns of a report are called. */
@Component
class Labels {

	private static final String UNKNOWN = "-";

	private final Words words;

	private final Procedures procedures;

	Labels(Words words, Procedures procedures) {
		this.words = words;
		this.procedures = procedures;
	}

	/**
	 * The name of what a row stands for.
	 * @param groupBy by what the rows of the report are told apart
	 */
	public String row(Object groupBy, String key) {
		if (key.equals(UNKNOWN)) {
			return this.words.text("board.unknown");
		}
		if (key.equals(FactRow.SUM)) {
			return this.words.text("board.sum");
		}
		return switch (groupBy.toString()) {
			case "AGENCY", "UNIT", "ASKING" -> this.words.agency(key);
			case "PROCEDURE" -> procedure(key);
			case "CHANNEL" -> this.words.of("Channel", key);
			case "STEP" -> step(key);
			case "OFFICER" -> this.words.person(key);
			case "KIND" -> this.words.of("TaskKind", key);
			case "OFFICER_AND_KIND" -> both(key);
			case "DAY" -> this.words.date(LocalDate.parse(key));
			case "TYPE" -> this.words.text("event." + key);
			default -> key;
		};
	}

	/** The name of the procedure; its code, where it is not known here. */
	public String procedure(String code) {
		return this.procedures.isKnown(code)
				? this.procedures.inForce(code, OfficialTime.dateOf(this.words.now())).name() : code;
	}

	/** The name of a step of a process; as the model has it, where it is not ours. */
	public String step(String step) {
		var key = "board.step." + step;
		var text = this.words.text(key);
		return text.equals(key) ? step : text;
	}

	/**
	 * The part of a dossier that someone looked at; its address, where it has no name.
	 */
	public String part(String part) {
		var key = "board.use.part." + part;
		var text = this.words.text(key);
		return text.equals(key) ? part : text;
	}

	private String both(String key) {
		int at = key.lastIndexOf(' ');
		return this.words.person(key.substring(0, at)) + " · " + this.words.of("TaskKind", key.substring(at + 1));
	}

	/** A cell: rates and lengths with decimals, counts with separators. */
	public String cell(@Nullable Object value) {
		return (value instanceof Number number) ? this.words.decimal(number) : this.words.text("board.nothing");
	}

}
