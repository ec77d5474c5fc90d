package vn.motcua.access;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.motcua.refusal.FieldProblem;

import static org.assertj.core.api.Assertions.assertThat;

class PasswordTest {

	@Nested
	class Is_refused {

		@ParameterizedTest
		@ValueSource(strings = { "", "nine99999", "ưưưưưưưưư" })
		void with_fewer_than_ten_characters(String password) {
			assertThat(problem(password)).contains("10 to 200");
		}

		@Test
		void with_more_than_anybody_types() {
			assertThat(problem("x".repeat(201))).contains("10 to 200");
		}

		@ParameterizedTest
		@ValueSource(strings = { "password123", "PassWord123", "1234567890", "qwertyuiop", "1q2w3e4r5t", "basketball",
				"football123", "manchester", "christopher" })
		void when_it_is_among_the_first_that_others_try(String password) {
			assertThat(problem(password)).contains("first that others would try");
		}

		@Test
		void when_it_is_any_of_the_list() throws IOException {
			try (var lines = new BufferedReader(new InputStreamReader(
					Objects.requireNonNull(PasswordTest.class.getResourceAsStream("/passwords/common.txt")),
					StandardCharsets.UTF_8))) {
				var common = lines.lines().filter((line) -> !line.startsWith("#")).toList();
				assertThat(common).hasSizeGreaterThan(2_800).allMatch((password) -> !problem(password).isEmpty());
			}
		}

		@ParameterizedTest
		@ValueSource(
				strings = { "Nguyễn Thị Lan", "nguyenthilan", "NguyenThiLan2026", "nguyen.lan-h13", "12nguyen.lan-h" })
		void when_it_is_the_name_of_its_owner(String password) {
			assertThat(Password.of(password).problem("nguyen.lan-h13", "Nguyễn Thị Lan")).map(FieldProblem::message)
				.hasValueSatisfying((message) -> assertThat(message).contains("name of its owner"));
		}

	}

	@Nested
	class Is_taken {

		@ParameterizedTest
		@ValueSource(strings = { "mot-cua-2026", "ten letters", "12 con mèo đen ngủ", "🐈🐈🐈🐈🐈🐈🐈🐈🐈🐈",
				"nguyenthilan và mèo" })
		void whatever_characters_it_has(String password) {
			assertThat(problem(password)).isEmpty();
		}

		@Test
		void with_so_many_that_all_of_them_count() {
			var long200 = "ưở".repeat(100);
			assertThat(problem(long200)).isEmpty();
			var encoder = new AccessConfiguration().passwordEncoder(new HashingExecutor(1, 9, 9, Duration.ofSeconds(9)),
					4);
			var hash = Password.of(long200).hash(encoder);
			assertThat(encoder.matches(long200, hash)).isTrue();
			assertThat(encoder.matches("ưở".repeat(99) + "ưx", hash)).as("but for the last letter").isFalse();
			assertThat(encoder.matches("ưở".repeat(60), hash)).as("its beginning").isFalse();
		}

	}

	private static String problem(String password) {
		return Password.of(password).problem("lan", "Nguyễn Thị Lan").map(FieldProblem::message).orElse("");
	}

}
