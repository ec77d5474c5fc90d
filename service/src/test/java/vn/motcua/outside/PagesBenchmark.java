package vn.motcua.outside;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * How long pages take with 100,000 open and 1,000,000 closed dossiers, as the one who
 * loads them sees it: each 100 times after the program has run warm.
 */
class PagesBenchmark {

	private static final int OPEN = 100_000;

	private static final int CLOSED = 1_000_000;

	private static final int LOADS = 100;

	private static final double ANY_PAGE = 150;

	private static final double INBOX = 50;

	private static final String CITIZEN = "citizen";

	/** A page, who loads it, and what it may take. */
	private record Page(String user, String path, double most) {
	}

	@Test
	void pages_come_in_time(@TempDir Path home) throws Exception {
		try (var installation = Installation.start(home)) {
			try (var database = Installation.database(home)) {
				new DrawnOffice(database).draw(OPEN, CLOSED);
				new DrawnDossiers(database).draw(OPEN + CLOSED);
			}
			installation.restart();
			try (var database = Installation.database(home)) {
				indexed(database);
			}
			var code = new Carrier(installation).receive().path("code").asString();
			Map<String, SeenPages> people = new LinkedHashMap<>();
			List<String> late = new ArrayList<>();
			for (Page page : pages(code)) {
				var seen = people.computeIfAbsent(page.user(), (user) -> reader(installation, user, code));
				seen.p95(page.path(), LOADS / 2);
				double p95 = seen.p95(page.path(), LOADS);
				System.out.printf("page %s for %s: p95 %.0f ms%n", page.path(), page.user(), p95);
				if (p95 > page.most()) {
					late.add("%s: %.0f ms, more than %.0f".formatted(page.path(), p95, page.most()));
				}
			}
			assertThat(late).isEmpty();
		}
	}

	/**
	 * Waits until those that were drawn as a version before writes them are found like
	 * others.
	 */
	private static void indexed(Connection database) throws SQLException {
		long begun = System.nanoTime();
		await().atMost(Duration.ofMinutes(30)).pollInterval(Duration.ofSeconds(2)).until(() -> {
			try (var statement = database.createStatement();
					var left = statement.executeQuery("select from dossier where search_numbers is null limit 1")) {
				return !left.next();
			}
		});
		System.out.printf("made findable in %.0f s%n", (System.nanoTime() - begun) / 1e9);
		try (var statement = database.createStatement()) {
			statement.execute("vacuum analyze dossier");
		}
	}

	private static SeenPages reader(Installation installation, String user, String code) {
		try {
			var seen = new SeenPages(installation.uri("/"));
			return user.equals(CITIZEN) ? seen.following(code, Carrier.LAST_DIGITS) : seen.as(user);
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static List<Page> pages(String code) {
		return Stream
			.of(of(CITIZEN, ANY_PAGE, "/", "/sign-in", "/notices", "/notices?q=khai+sinh", "/notices/1.004873",
					"/notices/print?field=H%E1%BB%99+t%E1%BB%8Bch", "/follow", "/follow/" + code, "/submit", "/kiosk"),
					of("clerk", ANY_PAGE, "/desk", "/desk/counter", "/desk/counter/lists/submissions",
							"/desk/counter/lists/supplements", "/desk/counter/lists/results",
							"/desk/counter/receive/1.004873", "/desk/dossiers/" + code,
							"/desk/dossiers/" + code + "/receipt"),
					of("clerk", ANY_PAGE, found(code)), of("manager", ANY_PAGE, found(code)),
					of("officer", INBOX, "/desk/inbox", "/desk/inbox?kind=APPRAISAL", "/desk/inbox?mine=true",
							"/desk/inbox?due=OVERDUE", "/desk/inbox?field=H%E1%BB%99+t%E1%BB%8Bch"),
					of("manager", INBOX, "/desk/inbox", "/desk/inbox?kind=APPROVAL"),
					of("manager", ANY_PAGE, "/desk/inbox?q=" + code, "/desk/inbox?q=nguyen+van+an"),
					of("approver", ANY_PAGE, "/desk/approval", "/desk/approval/absence"),
					of("manager", ANY_PAGE, "/desk", "/desk/board", "/desk/board?groupBy=PROCEDURE",
							"/desk/board/report?groupBy=AGENCY", "/desk/board/dossiers?cell=pendingOverdue",
							"/desk/board/risks", "/desk/board/officers", "/desk/board/work",
							"/desk/board/work?officer=officer", "/desk/board/orphaned", "/desk/board/use"),
					of("admin", ANY_PAGE, "/desk/administration", "/desk/administration/procedures",
							"/desk/administration/calendar", "/desk/administration/agencies",
							"/desk/administration/people", "/desk/administration/models"))
			.flatMap((pages) -> pages)
			.toList();
	}

	/**
	 * By code, by its beginning and its end, by identity and telephone numbers, by number
	 * in the register, by names and subjects that many have, some, and nobody.
	 */
	private static String[] found(String code) {
		return Stream
			.of(code, code.substring(0, code.lastIndexOf('-')), code.substring(code.lastIndexOf('-')), "X-12340",
					"0001", "092075001234", "0900012340", "0800012340", "12340", "nguyen", "nguyen+van+an",
					"phan+nguyen", "zulu", "de+nghi+giai+quyet", "giai+quyet+12340")
			.map("/desk/dossiers?q="::concat)
			.toArray(String[]::new);
	}

	private static Stream<Page> of(String user, double most, String... paths) {
		return Stream.of(paths).map((path) -> new Page(user, path, most));
	}

}
