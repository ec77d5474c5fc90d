package vn.motcua.inspection;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What the witnesses say.
 *
 * @param words something that nobody could foresee when the list was fixed; none: the
 * seed alone decides
 */
record WordsRequest(@Nullable @Size(max = 500, message = "The words have at most 500 letters.") String words) {

	String said() {
		return (this.words != null) ? this.words.strip() : "";
	}

}
