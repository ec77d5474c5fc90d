package vn.motcua.matrix;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * A call by which an operation is tried; words in braces stand for things of the test.
 *
 * @param operation as its row is called: the mapping, and in brackets what of it is tried
 * @param path where it is sent
 * @param body JSON, lines, XML or a form
 * @param headers sent with it
 * @param allowed the statuses that say that he may; none: any that is no refusal. Where a
 * call passes and would change what others are to find, it is made to fail at a later
 * rule
 * @param seen what the answer has in it if he may see it
 */
public record Request(String operation, String path, @Nullable String body, Map<String, String> headers,
		Set<Integer> allowed, @Nullable String seen) {

	/** The mapping that is tried. */
	public String mapping() {
		return this.operation.replaceFirst(" \\[.*", "");
	}

	String method() {
		return this.operation.substring(0, this.operation.indexOf(' '));
	}

	boolean isOnBehalf() {
		return this.operation.endsWith("on behalf of someone absent]");
	}

	boolean isOfPages() {
		return !this.path.matches("/(api/|actuator|v3/|asyncapi|error).*");
	}

	/** Those of {@code matrix/requests.txt}. */
	public static List<Request> all() {
		return read("/matrix/requests.txt");
	}

	/** Those of a file that is written as that one is. */
	public static List<Request> read(String resource) {
		List<Request> all = new ArrayList<>();
		List<String> block = new ArrayList<>();
		for (String line : (text(resource) + "\n.").lines()
			.filter((each) -> !each.isBlank() && !each.startsWith("#"))
			.toList()) {
			if (!line.startsWith("\t") && !block.isEmpty()) {
				all.add(of(block));
				block.clear();
			}
			block.add(line);
		}
		return all;
	}

	private static Request of(List<String> block) {
		var operation = block.getFirst();
		var path = operation.replaceFirst(" \\[.*", "").substring(operation.indexOf(' ') + 1);
		String body = null;
		String seen = null;
		Map<String, String> headers = new LinkedHashMap<>();
		Set<Integer> allowed = new TreeSet<>();
		for (String detail : block.subList(1, block.size()).stream().map(String::strip).toList()) {
			if (detail.startsWith("@ ")) {
				path = detail.substring(2);
			}
			else if (detail.startsWith("? ")) {
				path += '?' + detail.substring(2);
			}
			else if (detail.startsWith("~ ")) {
				seen = detail.substring(2);
			}
			else if (detail.startsWith("=> ")) {
				for (String status : detail.substring(3).split(" ")) {
					allowed.add(Integer.valueOf(status));
				}
			}
			else if (detail.matches("[A-Z][A-Za-z-]+: .*")) {
				int colon = detail.indexOf(':');
				headers.put(detail.substring(0, colon), detail.substring(colon + 2));
			}
			else {
				body = detail;
			}
		}
		return new Request(operation, path, body, headers, allowed, seen);
	}

	private static String text(String resource) {
		try (var in = Objects.requireNonNull(Request.class.getResourceAsStream(resource))) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
