package vn.motcua.indicators;

import java.net.URI;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

import vn.motcua.access.AccessFixture;
import vn.motcua.access.Role;
import vn.motcua.testing.OwnDatabaseTest;
import vn.motcua.web.WebFixture;

import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@OwnDatabaseTest
class IndicatorsControllerTest {

	private static final String MARCH = "from=2026-03-01&to=2026-03-31&agency=";

	private final SmallOffice office = new SmallOffice();

	private final MockMvc http = MockMvcBuilders
		.standaloneSetup(new IndicatorsController(this.office.evaluating, SmallOffice.SETTINGS))
		.setCustomArgumentResolvers(AccessFixture.principal())
		.setControllerAdvice(WebFixture.problems())
		.build();

	@BeforeEach
	void signIn() {
		AccessFixture.signIn("H13", Role.MANAGER);
	}

	@AfterEach
	void signOut() {
		SecurityContextHolder.clearContext();
	}

	private ResultActions read(String path) throws Exception {
		return this.http.perform(get(URI.create("/api/indicators/" + path)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "766", "01-2018", "par" })
	void tells_each_figure_with_all_it_was_made_of(String set) throws Exception {
		this.office.dossiers("""
				A | H13.101 | 1.004873 | ONLINE | 2026-03-02 | 2026-03-05 | 2026-03-04 | EARLY | 0 | ONLINE | yes | 5
				""");
		read(set + "?" + MARCH + "H13.101").andExpect(status().isOk())
			.andExpect(jsonPath("$.set").value(set))
			.andExpect(jsonPath("$.agency").value("H13.101"))
			.andExpect(jsonPath("$.name").value("UBND phường Ninh Kiều"))
			.andExpect(jsonPath("$.note").isNotEmpty())
			.andExpect(jsonPath("$.indicators[0].evaluated").value(true))
			.andExpect(jsonPath("$.indicators[0].denominator").value(1))
			.andExpect(jsonPath("$.indicators[0].formula").isNotEmpty())
			.andExpect(jsonPath("$.indicators[0].opens.numerator").isNotEmpty())
			.andExpect(jsonPath("$.below", hasSize(0)));
	}

	@Test
	void opens_a_figure_page_by_page() throws Exception {
		this.office.dossiers("""
				A | H13.101 | 1.004873 | ONLINE | 2026-03-02 | 2026-03-05 | 2026-03-04 | EARLY | 0 | ONLINE | yes | 5
				B | H13.101 | 1.004873 | ONLINE | 2026-03-02 | 2026-03-05 | 2026-03-09 | LATE  | 0 | ONLINE | yes | 5
				""");
		read("766/dossiers?" + MARCH + "H13&indicator=progress&part=NUMERATOR").andExpect(status().isOk())
			.andExpect(jsonPath("$.items", hasSize(1)))
			.andExpect(jsonPath("$.items[0].code").value("A"));
		read("766/dossiers?" + MARCH + "H13&indicator=progress&part=DENOMINATOR&limit=1")
			.andExpect(jsonPath("$.items", hasSize(1)))
			.andExpect(jsonPath("$.next").isNotEmpty());
	}

	@Test
	void compares_those_directly_below() throws Exception {
		read("01-2018?" + MARCH + "H13&groupBy=AGENCY").andExpect(jsonPath("$.below", hasSize(11)));
	}

	@Test
	void names_the_band_of_an_index_that_is_told() throws Exception {
		read("par?" + MARCH + "H13&score=85.00").andExpect(jsonPath("$.rating").value("GOOD"));
		read("par?" + MARCH + "H13").andExpect(jsonPath("$.rating").isEmpty());
	}

	@ParameterizedTest
	@EnumSource(value = Role.class, names = { "CLERK", "OFFICER", "APPROVER", "SEAL" })
	void tells_only_those_who_answer_for_an_agency(Role role) throws Exception {
		AccessFixture.signIn("H13", role);
		for (var path : new String[] { "766?", "01-2018?", "par?",
				"766/dossiers?indicator=progress&part=NUMERATOR&" }) {
			read(path + MARCH + "H13").andExpect(status().isForbidden());
		}
	}

	@Test
	void tells_nobody_of_agencies_that_are_not_his() throws Exception {
		AccessFixture.signIn("H13.101", Role.ADMIN);
		for (var path : new String[] { "766?", "01-2018?", "par?",
				"766/dossiers?indicator=progress&part=NUMERATOR&" }) {
			read(path + MARCH + "H13").andExpect(status().isForbidden());
			read(path + MARCH + "H13.101").andExpect(status().isOk());
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "766?from=2026-03-32&to=2026-03-31&agency=H13 | 400",
			"766?from=2026-03-01&to=2026-03-31 | 400", "766?from=2026-03-31&to=2026-03-01&agency=H13 | 422",
			"766?from=1800-01-01&to=2026-03-01&agency=H13 | 422", "766?from=2026-03-01&to=2999-03-01&agency=H13 | 422",
			"766?from=2026-03-01&to=2026-03-31&agency=X | 422",
			"766?from=2026-03-01&to=2026-03-31&agency=H13&groupBy=MOON | 400",
			"01-2018?from=2026-03-01&to=2026-03-31&agency=H13&level=NATION | 400",
			"par?from=2026-03-01&to=2026-03-31&agency=H13&score=x | 400",
			"par?from=2026-03-01&to=2026-03-31&agency=H13&score=100.01 | 422",
			"par?from=2026-03-01&to=2026-03-31&agency=H13&score=1e400 | 422",
			"767/dossiers?from=2026-03-01&to=2026-03-31&agency=H13&indicator=progress&part=TWO | 404",
			"766/dossiers?from=2026-03-01&to=2026-03-31&agency=H13&indicator=luck&part=TWO | 422",
			"766/dossiers?from=2026-03-01&to=2026-03-31&agency=H13&indicator=progress&part=half | 400",
			"766/dossiers?from=2026-03-01&to=2026-03-31&agency=H13&indicator=progress&part=TWO&limit=0 | 400" })
	void refuses_what_is_no_question(String path, int status) throws Exception {
		read(path).andExpect(status().is(status)).andExpect(content().contentType("application/problem+json"));
	}

}
