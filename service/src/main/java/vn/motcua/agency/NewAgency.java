package vn.motcua.agency;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import vn.motcua.agency.Agency.Kind;
import vn.motcua.refusal.FieldProblem;
import vn.motcua.refusal.Refusal;

/**
 * An agency to be, as it was typed in: nothing is right about it before it was checked.
 */
public record NewAgency(String id, String parent, @Nullable Kind kind, String name) {

	static final Pattern NAME = Pattern.compile("[^\\p{Cc}\\p{Cs}]{1,200}");

	private static final Pattern ID = Pattern
		.compile("[A-Z]\\d{2}(\\.\\d{2,3}){0,3}|\\d{3}\\.\\d{2}\\.\\d{2}\\.[A-Z]\\d{2}");

	// What was left out is as wrong as what was left empty.
	public NewAgency(@Nullable String id, @Nullable String parent, @Nullable Kind kind, @Nullable String name) {
		this.id = (id != null) ? id.strip() : "";
		this.parent = (parent != null) ? parent.strip() : "";
		this.kind = kind;
		this.name = (name != null) ? name.strip() : "";
	}

	/** What it is, once all is good; refused with every field that is wrong. */
	Agency requireGood(AgencyTree tree) {
		List<FieldProblem> problems = new ArrayList<>();
		var above = tree.find(this.parent).filter((agency) -> !agency.closed());
		if (above.isEmpty()) {
			problems.add(new FieldProblem("parent", "Name the agency above; it must be there and not be closed."));
		}
		if (!ID.matcher(this.id).matches()) {
			problems.add(new FieldProblem("id",
					"An identifier is that of the agency above with a point and two or three digits, such as H13.107."));
		}
		else if (above.isPresent() && !belongsTo(above.get())) {
			problems.add(new FieldProblem("id",
					"This identifier does not belong below " + this.parent + "; begin it with that one."));
		}
		if (this.kind == null || above.filter((agency) -> !fits(agency.kind())).isPresent()) {
			problems.add(new FieldProblem("kind",
					"Say what kind of agency it is; a province stands below the nation only."));
		}
		if (!NAME.matcher(this.name).matches()) {
			problems.add(new FieldProblem("name", "Give the name of the agency, with at most 200 characters."));
		}
		if (!problems.isEmpty() || this.kind == null) {
			throw Refusal.fields(problems);
		}
		return new Agency(this.id, this.parent, this.kind, this.name);
	}

	private boolean belongsTo(Agency above) {
		var identifier = new Identifier(this.id);
		return identifier.isTop() ? above.kind() == Kind.NATION : identifier.above().text().equals(above.id());
	}

	private boolean fits(Kind above) {
		return (this.kind == Kind.PROVINCE) == (above == Kind.NATION) && this.kind != Kind.NATION;
	}

}
