package vn.motcua.outside;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

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
			var code = new Carrier(installation).receive().path("code").asString();
			Map<String, SeenPages> people = new LinkedHashMap<>();
			List<String> late = new ArrayList<>();
			for (Page page : pages(code)) {
				var seen = people.computeIfAbsent(page.user(), (user) -> signedIn(installation, user));
				seen.p95(page.path(), LOADS);
				double p95 = seen.p95(page.path(), LOADS);
				System.out.printf("page %s for %s: p95 %.0f ms%n", page.path(), page.user(), p95);
				if (p95 > page.most()) {
					late.add("%s: %.0f ms, more than %.0f".formatted(page.path(), p95, page.most()));
				}
			}
			assertThat(late).isEmpty();
		}
	}

	private static SeenPages signedIn(Installation installation, String user) {
		try {
			var seen = new SeenPages(installation.uri("/"));
			return user.isEmpty() ? seen : seen.as(user);
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static List<Page> pages(String code) {
		return List.of(new Page("", "/sign-in", ANY_PAGE), new Page("clerk", "/desk", ANY_PAGE),
				new Page("manager", "/desk", ANY_PAGE), new Page("manager", "/desk/board", ANY_PAGE),
				new Page("manager", "/desk/board?groupBy=PROCEDURE", ANY_PAGE),
				new Page("manager", "/desk/board/report?groupBy=AGENCY", ANY_PAGE),
				new Page("manager", "/desk/board/dossiers?cell=pendingOverdue", ANY_PAGE),
				new Page("manager", "/desk/board/risks", ANY_PAGE),
				new Page("manager", "/desk/board/officers", ANY_PAGE),
				new Page("manager", "/desk/board/work", ANY_PAGE),
				new Page("manager", "/desk/board/work?officer=officer", ANY_PAGE),
				new Page("manager", "/desk/board/orphaned", ANY_PAGE),
				new Page("manager", "/desk/board/use", ANY_PAGE));
	}

}
