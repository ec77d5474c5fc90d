package vn.motcua.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * One server for all tests, begun with the first that asks and ended with the program.
 */
final class Database {

	private static final EmbeddedPostgres SERVER = start();

	private Database() {
	}

	private static EmbeddedPostgres start() {
		try {
			return EmbeddedPostgres.start();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** An empty database of that name: its address. */
	static String emptyFor(String name) {
		try (var session = SERVER.getPostgresDatabase().getConnection(); var statement = session.createStatement()) {
			statement.execute("drop database if exists " + name);
			statement.execute("create database " + name);
			return SERVER.getJdbcUrl("postgres", name);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
