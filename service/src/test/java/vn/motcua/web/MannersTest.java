package vn.motcua.web;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.jdbc.UncategorizedSQLException;

import vn.motcua.refusal.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

/** What our HTTP reads and writes besides JSON. */
class MannersTest {

	private static void requireRefused(String code, Runnable reading) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(reading::run)
			.satisfies((refusal) -> assertThat(refusal.code()).isEqualTo(code));
	}

	@Nested
	class A_cursor {

		@Test
		void comes_back_as_it_was_given_out() {
			var at = Instant.parse("2025-03-03T01:12:00.123Z");
			var id = UUID.randomUUID();
			var read = Cursor.read(Cursor.of(at, id, 17L, "tiếng Việt").text());
			assertThat(read.instant(0)).isEqualTo(at);
			assertThat(read.uuid(1)).isEqualTo(id);
			assertThat(read.number(2)).isEqualTo(17);
			assertThat(read.text(3)).isEqualTo("tiếng Việt");
		}

		@Test
		void needs_no_encoding_in_an_address() {
			assertThat(Cursor.of("\u00ff\u00fe???>>>", UUID.randomUUID()).text()).matches("[A-Za-z0-9_-]+");
		}

		@Test
		void that_was_not_given_out_is_refused() {
			requireRefused("bad-cursor", () -> Cursor.read("!"));
			requireRefused("bad-cursor", () -> Cursor.read("AA"));
			var other = Cursor.of("x");
			requireRefused("bad-cursor", () -> other.uuid(0));
			requireRefused("bad-cursor", () -> other.instant(0));
			requireRefused("bad-cursor", () -> other.number(0));
			requireRefused("bad-cursor", () -> other.text(1));
			requireRefused("bad-cursor", () -> Cursor.of(Instant.MAX).instant(0));
			requireRefused("bad-cursor", () -> Cursor.of("99999999999999999999").number(0));
		}

	}

	@Nested
	class An_expected_version {

		@ParameterizedTest
		@ValueSource(strings = { "3", "\"3\"", "W/\"3\"", " \"3\" " })
		void is_read_from_an_entity_tag(String header) {
			var expected = ExpectedVersion.parse(header);
			assertThatNoException().isThrownBy(() -> expected.require(3));
			requireRefused("stale-version", () -> expected.require(4));
		}

		@ParameterizedTest
		@NullSource
		@ValueSource(strings = { "*", "", " ", " * " })
		void may_be_any(@Nullable String header) {
			assertThatNoException().isThrownBy(() -> ExpectedVersion.parse(header).require(4));
		}

		@ParameterizedTest
		@ValueSource(strings = { "x", "\"\"", "-1", "1.5", "\"1\",\"2\"", "9999999999", "W/3x" })
		void is_refused_when_it_is_none(String header) {
			requireRefused("bad-if-match", () -> ExpectedVersion.parse(header));
		}

	}

	@Nested
	class A_moment {

		@ParameterizedTest
		@CsvSource({ "2026-11-23T08:12:00+07:00, 2026-11-23T08:12:00+07:00",
				"2026-11-23T01:12:00Z, 2026-11-23T08:12:00+07:00", "2026-11-23T01:12Z, 2026-11-23T08:12:00+07:00",
				"2026-11-23T08:12:00 07:00, 2026-11-23T08:12:00+07:00",
				"2026-11-22T20:12:00-05:00, 2026-11-23T08:12:00+07:00",
				"2026-11-23T08:12:00.1234567+07:00, 2026-11-23T08:12:00.123+07:00" })
		void is_written_with_the_official_offset(String read, String written) {
			assertThat(Moments.write(Moments.read(read))).isEqualTo(written);
		}

		@ParameterizedTest
		@ValueSource(strings = { "", "now", "2026-11-23", "2026-11-23T08:12:00", "2026-02-30T08:12:00Z",
				"1899-12-31T00:00:00Z", "2201-01-01T00:00:00Z", "+1000000-01-01T00:00:00Z", "1700000000" })
		void is_refused_when_it_is_none(String text) {
			requireRefused("bad-instant", () -> Moments.read(text));
		}

	}

	@Nested
	class A_lock_that_was_not_given {

		private static String answered(String state) {
			return ProblemOf.exception(new UncategorizedSQLException("", "select", new SQLException("", state))).code();
		}

		@Test
		void is_answered_as_whatever_else_was_changed_at_the_same_moment() {
			assertThat(answered("55P03")).isEqualTo("changed-meanwhile");
			assertThat(answered("55000")).isEqualTo("fault");
		}

	}

	@Nested
	class A_page {

		@ParameterizedTest
		@CsvSource({ "0, 0, false", "2, 2, false", "3, 3, false", "4, 3, true" })
		void has_a_next_only_when_there_is_more(int found, int held, boolean more) {
			var page = Page.cut(IntStream.range(0, found).boxed().toList(), 3, Cursor::of);
			assertThat(page.items()).hasSize(held);
			assertThat(page.next() != null).isEqualTo(more);
		}

		@Test
		void goes_on_after_its_last_item() {
			var page = Page.cut(List.of("a", "b", "c"), 2, Cursor::of);
			assertThat(page.next()).isEqualTo(Cursor.of("b").text());
			assertThat(page.map(String::length).next()).isEqualTo(page.next());
		}

		@ParameterizedTest
		@CsvSource({ ", 50", "1, 1", "200, 200" })
		void has_a_size(@Nullable Integer limit, int size) {
			assertThat(new Paging(limit, null).size()).isEqualTo(size);
		}

		@ParameterizedTest
		@ValueSource(ints = { 0, 201, -1, Integer.MAX_VALUE, Integer.MIN_VALUE })
		void has_no_other(int limit) {
			requireRefused("bad-limit", () -> new Paging(limit, null).size());
		}

	}

}
