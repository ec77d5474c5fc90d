package vn.motcua.migrations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import static org.assertj.core.api.Assertions.assertThat;

class MigrationRulesTest {

	/** Up to here they were released before there were rules, and stay as they are. */
	private static final int BEFORE_THE_RULES = 24;

	static Stream<Migration> sinceTheRules() throws IOException {
		return files("*.sql").map(MigrationRulesTest::read)
			.filter((migration) -> migration.version() > BEFORE_THE_RULES);
	}

	@ParameterizedTest(name = "{0}", allowZeroInvocations = true)
	@MethodSource("sinceTheRules")
	void a_migration_stops_no_office(Migration migration) {
		assertThat(MigrationRule.objections(migration)).isEmpty();
	}

	@Test
	void a_migration_in_Java_could_hide_anything_and_so_there_are_no_more() throws IOException {
		assertThat(files("V*.class").map(Resource::getFilename)).containsExactly("V1__engine_schema.class");
	}

	@Nested
	class The_rules {

		@Test
		void would_have_refused_what_locked_and_rewrote_live_tables() throws IOException {
			assertThat(objections("V7__legal_life.sql")).anyMatch((said) -> said.contains("set not null"))
				.anyMatch((said) -> said.contains("update dossier"));
			assertThat(objections("V24__open_work.sql")).anyMatch((said) -> said.contains("type text collate"))
				.anyMatch((said) -> said.contains("update task"))
				.anyMatch((said) -> said.contains("create index task_open"))
				.anyMatch((said) -> said.contains("add constraint"));
		}

		@ParameterizedTest
		@ValueSource(strings = { "create index on_it on dossier (code)", "create unique index on_it on dossier (code)",
				"drop index task_load", "set lock_timeout = 0; create index concurrently on_it on dossier (code)",
				"drop index concurrently if exists on_it; create index concurrently on_it on dossier (code)",
				"set lock_timeout = 0; drop index concurrently if exists on_it; create index concurrently on_it on"
						+ " dossier (code); alter table dossier add column x text",
				"alter table dossier alter column code type text", "alter table dossier alter note set data type jsonb",
				"alter table dossier alter column note set not null",
				"alter table dossier add column x text, add column y text check (y <> '')",
				"alter table dossier add x uuid default gen_random_uuid()",
				"alter table dossier add column x bigint generated always as identity",
				"alter table dossier add column x text references agency (id)",
				"alter table dossier add column x text not null",
				"alter table dossier add constraint c check (copies > 0)",
				"alter table dossier add constraint c unique (code)",
				"alter table dossier add constraint c check (a > 0) not valid; alter table dossier validate constraint c",
				"alter table dossier drop column note", "alter table dossier rename column note to remark",
				"alter table dossier rename to file", "drop table task", "alter table task set unlogged",
				"update dossier set note = ''", "delete from idempotency_key", "truncate journal",
				"insert into fresh select id from dossier", "create table fresh as select id from dossier",
				"do $$ begin update dossier set note = ''; end $$", "lock table dossier",
				"set local lock_timeout = '5s'",
				"alter table journal add column x text; alter table task add column x text",
				"alter table dossier add column x text; drop trigger t on journal",
				"alter table dossier add column x text; create trigger t before update of x on task for each row execute"
						+ " function f()",
				"create table fresh (dossier uuid references dossier, task uuid references task (id))",
				"-- update nothing;\nupdate /* really */ dossier\nset note = ';'" })
		void object_to(String sql) {
			assertThat(MigrationRule.objections(Migration.of("V99__tried.sql", sql))).isNotEmpty();
		}

		@ParameterizedTest
		@ValueSource(strings = {
				"create table fresh (id uuid primary key, n int check (n > 0)); create index i on fresh (n);"
						+ " update fresh set n = 1; alter table fresh alter column n set not null",
				"set lock_timeout = 0; drop index concurrently if exists on_it; create index concurrently on_it on dossier"
						+ " (code)",
				"alter table dossier add column x text, add column y integer not null default 0, add z timestamptz default"
						+ " now()",
				"alter table dossier add constraint c check (copies > 0) not valid",
				"alter table dossier validate constraint c", "alter table dossier drop constraint c",
				"alter table dossier alter column note drop not null",
				"alter table dossier add constraint c unique using index on_it", "update agency set name = 'H13'",
				"insert into procedure (code) values ('1')",
				"create function f() returns trigger language plpgsql as $$ begin update dossier set x = 1; end $$",
				"create trigger t before update on dossier for each row execute function f()",
				"drop trigger t on dossier",
				"drop trigger t on dossier; create trigger t before update on dossier for each row execute function f();"
						+ " alter table dossier add column x text",
				"create table fresh (dossier uuid references dossier, agency text references agency (id));"
						+ " alter table fresh add column x text" })
		void let_pass(String sql) {
			assertThat(MigrationRule.objections(Migration.of("V99__tried.sql", sql))).isEmpty();
		}

		private List<String> objections(String file) throws IOException {
			return files(file).map(MigrationRulesTest::read)
				.flatMap((migration) -> MigrationRule.objections(migration).stream())
				.toList();
		}

	}

	private static Stream<Resource> files(String names) throws IOException {
		return Arrays
			.stream(new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/" + names));
	}

	private static Migration read(Resource file) {
		try {
			return Migration.of(String.valueOf(file.getFilename()), file.getContentAsString(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
