package vn.motcua.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

class SampleUsersTest {

	@Test
	void have_the_password_that_the_readme_tells() throws IOException {
		var sql = new ClassPathResource("db/sample/R__sample_users.sql").getContentAsString(StandardCharsets.UTF_8);
		var hashes = Pattern.compile("'(\\{.*?)'").matcher(sql).results().map((found) -> found.group(1)).toList();
		assertThat(hashes).singleElement()
			.asString()
			.startsWith("{bcrypt}$2a$10$")
			.matches((hash) -> new AccessConfiguration()
				.passwordEncoder(new HashingExecutor(1, 9, 9, Duration.ofSeconds(9)), 10)
				.matches("motcua", hash));
	}

}
