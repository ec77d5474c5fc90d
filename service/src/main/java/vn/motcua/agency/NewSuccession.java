package vn.motcua.agency;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.motcua.refusal.FieldProblem;
import vn.motcua.refusal.Refusal;

/**
 * A succession to be, as it was typed in.
 *
 * @param fields and procedures that go; none: everything
 */
public record NewSuccession(String successor, @Nullable LocalDate from, List<String> fields, List<String> procedures) {

	private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

	private static final LocalDate LATEST = LocalDate.of(2100, 12, 31);

	private static final int MOST = 500;

	public NewSuccession(@Nullable String successor, @Nullable LocalDate from, @Nullable List<@Nullable String> fields,
			@Nullable List<@Nullable String> procedures) {
		this.successor = (successor != null) ? successor.strip() : "";
		this.from = from;
		this.fields = named(fields);
		this.procedures = named(procedures);
	}

	/** A name that is missing is kept as one, lest a list of nothing mean everything. */
	private static List<String> named(@Nullable List<@Nullable String> names) {
		return (names == null) ? List.of()
				: names.stream().map((name) -> (name != null) ? name.strip() : "").distinct().toList();
	}

	/** Whether everything is to go. */
	public boolean isWhole() {
		return this.fields.isEmpty() && this.procedures.isEmpty();
	}

	/**
	 * The first day, once all is good; refused with every field that is wrong. A day that
	 * has passed is written down as it is in law.
	 */
	LocalDate requireGood(String predecessor, AgencyTree tree) {
		List<FieldProblem> problems = new ArrayList<>();
		if (this.successor.equals(predecessor) || !tree.isOpen(this.successor)) {
			problems.add(new FieldProblem("successor",
					"Name the agency that takes over; it must be another one, be there and not be closed."));
		}
		if (this.from == null || this.from.isBefore(EARLIEST) || this.from.isAfter(LATEST)) {
			problems.add(new FieldProblem("from", "Say from which day on, such as 2025-07-01."));
		}
		if (this.fields.size() + this.procedures.size() > MOST) {
			problems.add(new FieldProblem("fields", "Name at most 500 fields and procedures at a time."));
		}
		if (this.fields.contains("")) {
			problems
				.add(new FieldProblem("fields", "One of the fields has no name; leave the list out to hand over all."));
		}
		if (this.procedures.contains("")) {
			problems.add(new FieldProblem("procedures",
					"One of the procedures has no code; leave the list out to hand over all."));
		}
		if (!problems.isEmpty() || this.from == null) {
			throw Refusal.fields(problems);
		}
		return this.from;
	}

}
