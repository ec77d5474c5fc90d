package vn.motcua.agency;

import java.util.regex.Pattern;

import vn.motcua.agency.Agency.Kind;

/**
 * Mã định danh: what the identifier of an agency says about its place in the tree.
 * {@code H21.65} belongs to {@code H21}; in the older form the province comes last, as in
 * {@code 000.00.06.H56}.
 */
record Identifier(String text) {

	private static final Pattern OLDER_FORM = Pattern.compile("\\d{3}\\.\\d{2}\\.\\d{2}\\.([A-Z]\\d{2})");

	private static final int DIGITS_OF_A_COMMUNE = 3;

	/** The identifier of the province or ministry. */
	Identifier top() {
		var older = OLDER_FORM.matcher(this.text);
		return older.matches() ? new Identifier(older.group(1)) : new Identifier(this.text.split("\\.", 2)[0]);
	}

	boolean isTop() {
		return equals(top());
	}

	/** The identifier above; of the topmost itself. */
	Identifier above() {
		return (isTop() || OLDER_FORM.matcher(this.text).matches()) ? top()
				: new Identifier(this.text.substring(0, this.text.lastIndexOf('.')));
	}

	/** What it most likely is: communes have three digits. */
	Kind likelyKind() {
		if (isTop()) {
			return Kind.PROVINCE;
		}
		var last = this.text.substring(this.text.lastIndexOf('.') + 1);
		return (last.length() == DIGITS_OF_A_COMMUNE) ? Kind.COMMUNE : Kind.DEPARTMENT;
	}

}
