package vn.motcua.statistics;

import java.net.URI;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

import vn.motcua.access.AccessFixture;
import vn.motcua.access.Role;
import vn.motcua.testing.OwnDatabaseTest;
import vn.motcua.web.WebFixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@OwnDatabaseTest
class ReportsControllerTest {

	private final FiguresFixture office = new FiguresFixture();

	private final MockMvc http = MockMvcBuilders
		.standaloneSetup(new ReportsController(this.office.reporting, this.office.rebuilding))
		.setCustomArgumentResolvers(AccessFixture.principal())
		.setControllerAdvice(WebFixture.problems())
		.build();

	@BeforeEach
	void signIn() {
		AccessFixture.signIn("H13", Role.ADMIN);
	}

	@AfterEach
	void signOut() {
		SecurityContextHolder.clearContext();
	}

	@Test
	void tells_nobody_of_agencies_that_are_not_his() throws Exception {
		AccessFixture.signIn("H13.101", Role.MANAGER);
		this.http.perform(get("/api/reports/results?from=2026-03-01&to=2026-03-31&agency=H13"))
			.andExpect(status().isForbidden());
		this.http.perform(get("/api/reports/results?from=2026-03-01&to=2026-03-31&agency=H13.101"))
			.andExpect(status().isOk());
	}

	@Test
	void is_rebuilt_by_the_topmost_administrator_alone() throws Exception {
		AccessFixture.signIn("H13", Role.MANAGER);
		this.http.perform(post("/api/reports/rebuild")).andExpect(status().isForbidden());
		AccessFixture.signIn("H13.101", Role.ADMIN);
		this.http.perform(post("/api/reports/rebuild")).andExpect(status().isForbidden());
	}

	@Test
	void answers_as_the_contract_says() throws Exception {
		var waiting = Told.anyDossier();
		var done = Told.anyDossier();
		this.office.tell(waiting.received("2026-03-02T08:00"), done.received("2026-03-02T08:00"),
				done.ready("2026-03-04T09:00", "ON_TIME"));
		var row = """
				{"key": "%s", "carriedOver": 0, "receivedOnline": 0, "receivedCounter": 2, "receivedPostal": 0, "received": 2,
				 "total": 2, "early": 0, "onTime": 1, "late": 0, "resolved": 1, "cancelled": 0, "pendingInTime": 1,
				 "pendingOverdue": 0, "pending": 1, "awaitingApplicant": 0,
				 "onTimeOfResolved": 100.00, "onTimeOfDue": 100.00, "onTimeOfTotal": 100.00}""";
		var expected = """
				{"from": "2026-03-01", "to": "2026-03-31", "agency": "H13", "groupBy": "FIELD",
				 "cancelledPolicy": "WITHIN_RESOLVED", "reconciled": true, "upToEvent": 3, "behindSeconds": 0,
				 "rows": [%s], "sum": %s}""".formatted(row.formatted("Hộ tịch"), row.formatted("Tổng cộng"));
		var answer = this.http.perform(get("/api/reports/results?from=2026-03-01&to=2026-03-31&agency=H13&waitFor=3"))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString(StandardCharsets.UTF_8);
		// To the letter, so that the order of fields and the two decimals hold as well.
		assertThat(answer)
			.isEqualTo(expected.replaceAll("\\n *", "").replace("\": ", "\":").replaceAll(", *\"", ",\""));
	}

	@Test
	void says_null_where_there_is_no_data() throws Exception {
		this.office.tell(Told.anyDossier().received("2026-03-02T08:00"));
		this.http.perform(get("/api/reports/results?from=2026-03-01&to=2026-03-31&agency=H13"))
			.andExpect(jsonPath("$.sum.onTimeOfResolved").value((Object) null))
			.andExpect(content().string(containsString("\"onTimeOfResolved\":null")));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "from=2026-03-32&to=2026-03-31&agency=H13 | 400",
			"from=yesterday&to=2026-03-31&agency=H13 | 400", "to=2026-03-31&agency=H13 | 400",
			"from=2026-03-01&to=2026-03-31 | 400", "from=2026-03-01&to=2026-03-31&agency=H13&groupBy=MOON | 400",
			"from=2026-03-01&to=2026-03-31&agency=H13&cancelled=MAYBE | 400",
			"from=2026-03-01&to=2026-03-31&agency=H13&waitFor=x | 400",
			"from=2026-03-31&to=2026-03-01&agency=H13 | 422", "from=1800-01-01&to=2026-03-01&agency=H13 | 422",
			"from=2026-03-01&to=%2B99999-03-31&agency=H13 | 422", "from=2026-03-01&to=2026-03-31&agency=X | 422" })
	void refuses_what_is_no_question(String query, int status) throws Exception {
		this.http.perform(get(URI.create("/api/reports/results?" + query)))
			.andExpect(status().is(status))
			.andExpect(content().contentType("application/problem+json"));
	}

	@Test
	void rebuilds() throws Exception {
		this.office.tell(Told.anyDossier().received("2026-03-02T08:00"));
		this.http.perform(post("/api/reports/rebuild"))
			.andExpect(status().isOk())
			.andExpect(content().json("{\"events\": 1, \"rows\": 19, \"differences\": 0}"));
	}

}
