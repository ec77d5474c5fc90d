package vn.motcua.fuzzing;

import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Something that can be called.
 *
 * @param path with the names of what stands in it in braces
 * @param parameters of the query, or the fields of the form
 * @param body how a body of JSON looks; none where there is a form or nothing
 * @param page whether people see the answer
 */
record Operation(String method, String path, List<String> parameters, @Nullable JsonNode body, boolean page) {

	/** As it is called elsewhere. */
	String mapping() {
		return this.method + ' ' + this.path;
	}

	/** What it is about, in the plural. */
	String collection() {
		var words = this.path.replaceAll("/\\{[^}]*}", "");
		return words.substring(words.lastIndexOf('/') + 1);
	}

	boolean isWriting() {
		return this.method.equals("POST") || this.method.equals("DELETE") || this.method.equals("PUT");
	}

}
