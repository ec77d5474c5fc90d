package vn.motcua.access;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.core.io.ClassPathResource;

/**
 * Passwords that whoever guesses tries first: the commonest of what was stolen and
 * published elsewhere. Where the list comes from stands in it.
 */
final class CommonPasswords {

	private static final Set<String> ALL = read(new ClassPathResource("passwords/common.txt"));

	private CommonPasswords() {
	}

	/** Whether it is one of them, in small letters or capitals. */
	static boolean contain(String password) {
		return ALL.contains(password.toLowerCase(Locale.ROOT));
	}

	private static Set<String> read(ClassPathResource list) {
		try (var lines = new BufferedReader(new InputStreamReader(list.getInputStream(), StandardCharsets.UTF_8))) {
			return lines.lines().filter((line) -> !line.startsWith("#")).collect(Collectors.toUnmodifiableSet());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
