package vn.motcua.contract;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

import vn.motcua.testing.Answer;
import vn.motcua.testing.Bodies;
import vn.motcua.testing.Footprints;
import vn.motcua.testing.Http;
import vn.motcua.testing.OneStopShop;
import vn.motcua.testing.PassingClock;
import vn.motcua.testing.ServiceTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A procedure changes from a date on. Versions stay for good, so those added here begin
 * in years that no other test looks at.
 */
@ServiceTest
class ProcedureVersionsTest {

	private static final String PROCEDURES = "/api/procedures";

	private final Http http;

	private final OneStopShop shop;

	private final PassingClock clock;

	private final Footprints footprints;

	ProcedureVersionsTest(Http http, OneStopShop shop, PassingClock clock, Footprints footprints) {
		this.http = http;
		this.shop = shop;
		this.clock = clock;
		this.footprints = footprints;
	}

	private PassingClock.Resetting showing(String local) {
		return this.clock.showing(OffsetDateTime.parse(local + ":00+07:00").toInstant());
	}

	private static ObjectNode version(String code, String validFrom) {
		return Bodies.object("""
				{"name": "Công nhận hòa giải viên", "field": "Hòa giải ở cơ sở", "level": "COMMUNE",
				 "limit": 2, "unit": "WORKING_DAYS", "feeVnd": 12000, "online": true, "postal": false,
				 "coordinating": null, "supplement": "PAUSE", "components": ["Đơn đề nghị", "Danh sách"],
				 "steps": [{"step": "appraisal", "share": 1.5}, {"step": "approval", "share": 0.5}]}
				""").put("code", code).put("validFrom", validFrom);
	}

	private List<String> codes(Answer list) {
		return StreamSupport.stream(list.is(200).json().path("items").spliterator(), false)
			.map((item) -> item.path("code").asString())
			.toList();
	}

	@Nested
	class A_version_to_come {

		private static final String CODE = "1.004837";

		private String at(String validFrom, String deed) {
			return PROCEDURES + "/" + CODE + "/versions/" + validFrom + "/" + deed;
		}

		@Test
		void is_mended_until_it_is_in_force_and_not_after() {
			try (var now = showing("2038-03-01T08:00")) {
				http.as("admin").post(PROCEDURES, version(CODE, "2038-03-05")).is(201);
				http.as("admin")
					.post(at("2038-03-05", "correction"), version(CODE, "2038-03-08").put("limit", 4))
					.is(200);
				assertThat(http.as("clerk").get(PROCEDURES + "/" + CODE).at("/items/0/validFrom"))
					.isEqualTo("2038-03-08");
				assertThat(http.as("clerk").get(PROCEDURES + "/" + CODE).at("/items/0/limit/value")).isEqualTo("4");
				assertThat(http.as("admin").post(at("2038-03-05", "withdrawal")).is(404).at("/code"))
					.isEqualTo("unknown-version");
				assertThat(http.as("admin")
					.post(at("2038-03-08", "correction"), version("1.002211", "2038-03-08"))
					.is(422)
					.at("/code")).isEqualTo("another-procedure");
			}
			try (var later = showing("2038-03-08T08:00")) {
				assertThat(http.as("admin")
					.post(at("2038-03-08", "correction"), version(CODE, "2038-03-08"))
					.is(409)
					.at("/code")).isEqualTo("version-in-force");
				assertThat(http.as("admin").post(at("2038-03-08", "withdrawal")).is(409).at("/code"))
					.isEqualTo("version-in-force");
			}
		}

		@Test
		void is_withdrawn_and_what_it_would_have_replaced_goes_on() {
			try (var now = showing("2039-02-01T08:00")) {
				http.as("admin").post(PROCEDURES, version(CODE, "2039-02-05")).is(201);
				var before = http.as("clerk").get(PROCEDURES + "/" + CODE).json().path("items").size();
				assertThat(http.as("admin").post(at("2039-02-05", "withdrawal")).is(200).at("/validFrom"))
					.isEqualTo("2039-02-05");
				assertThat(http.as("clerk").get(PROCEDURES + "/" + CODE).json().path("items").size())
					.isEqualTo(before - 1);
				http.as("admin").post(PROCEDURES, version(CODE, "2039-02-03")).is(201);
				http.as("admin").post(at("2039-02-03", "withdrawal")).is(200);
			}
		}

	}

	@Nested
	class A_new_version {

		@Test
		void holds_from_its_date_and_leaves_running_dossiers_what_they_were_received_under() {
			var body = Bodies.dossier().put("agency", "H13.104").put("procedure", "1.002211");
			try (var now = showing("2037-01-05T08:00")) {
				var before = shop.receive(body);
				assertThat(before.last().at("/dueAt")).isEqualTo("2037-01-12T17:00:00+07:00");
				http.as("admin").post(PROCEDURES, version("1.002211", "2037-01-06")).is(201);
				assertThat(shop.receive(body).last().at("/dueAt")).isEqualTo("2037-01-12T17:00:00+07:00");
				assertThat(http.as("clerk").get(PROCEDURES + "?q=1.002211").at("/items/0/limit/value")).isEqualTo("5");
			}
			try (var later = showing("2037-01-06T08:00")) {
				assertThat(shop.receive(body).last().at("/dueAt")).isEqualTo("2037-01-08T17:00:00+07:00");
				var versions = http.as("clerk").get(PROCEDURES + "/1.002211").is(200);
				assertThat(versions.json().path("items").size()).isEqualTo(2);
				assertThat(versions.at("/items/0/validFrom")).isEqualTo("2037-01-06");
				assertThat(versions.at("/items/0/limit/value")).isEqualTo("2");
				assertThat(versions.at("/items/0/limit/unit")).isEqualTo("WORKING_DAYS");
				assertThat(versions.at("/items/0/level")).isEqualTo("COMMUNE");
				assertThat(versions.at("/items/0/supplement")).isEqualTo("PAUSE");
				assertThat(versions.at("/items/0/components/1")).isEqualTo("Danh sách");
				assertThat(versions.at("/items/0/steps/0/step")).isEqualTo("appraisal");
				assertThat(versions.json().at("/items/0/steps/0/share").asDouble()).isEqualTo(1.5);
				assertThat(versions.at("/items/1/validFrom")).isEqualTo("2018-01-01");
				assertThat(http.as("clerk").get(PROCEDURES + "?q=1.002211").at("/items/0/limit/value")).isEqualTo("2");
			}
		}

		@Test
		void is_later_than_every_other() {
			var caller = http.as("admin").once(UUID.randomUUID().toString());
			var first = caller.post(PROCEDURES, version("2.000950", "2090-01-01")).is(201);
			assertThat(first.header("Location")).isEqualTo("/api/procedures/2.000950");
			assertThat(caller.post(PROCEDURES, version("2.000950", "2090-01-01")).is(201).json())
				.isEqualTo(first.json());
			footprints.none(() -> {
				http.as("admin").post(PROCEDURES, version("2.000950", "2090-01-01")).isProblem(409, "not-the-newest");
				http.as("admin").post(PROCEDURES, version("2.000950", "2089-01-01")).isProblem(409, "not-the-newest");
			});
		}

		@Test
		void may_be_the_first() {
			http.as("admin").post(PROCEDURES, version("9.000001", "2091-01-01")).is(201);
			assertThat(codes(http.as("clerk").get(PROCEDURES + "?q=9.000001"))).isEmpty();
			assertThat(http.as("clerk").get(PROCEDURES + "/9.000001").at("/items/0/feeVnd")).isEqualTo("12000");
		}

		@Test
		void is_for_administrators_of_the_whole_province() {
			http.as("manager").post(PROCEDURES, version("9.000002", "2091-01-01")).isProblem(403, "wrong-role");
			http.as("clerk").get(PROCEDURES + "/9.000002").isProblem(404, "unknown-procedure");
		}

		@ParameterizedTest
		@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
				code              | /code           | -
				code              | /code           | "1.00221"
				code              | /code           | "x1.002211"
				validFrom         | /validFrom      | -
				validFrom         | /validFrom      | "2020-01-01"
				validFrom         | /validFrom      | "2101-01-01"
				validFrom         | /validFrom      | "soon"
				name              | /name           | " "
				field             | /field          | ""
				level             | /level          | "WARD"
				limit             | /limit          | -
				limit             | /limit          | 0
				limit             | /limit          | 3651
				limit             | /limit          | 1.5
				unit              | /unit           | "WEEKS"
				limit             | /unit           | "SAME_DAY"
				feeVnd            | /feeVnd         | -1
				feeVnd            | /feeVnd         | -
				online            | /online         | -
				postal            | /postal         | "yes"
				supplement        | /supplement     | "FORGET"
				components[0]     | /components     | [""]
				steps             | /limit          | 1
				steps[0].share    | /steps/0/share  | 0
				steps[0].share    | /steps/0/share  | 0.0001
				steps[0].step     | /steps/0/step   | "a=b"
				steps[0].step     | /steps/0/step   | "foo"
				steps[1].step     | /steps/1/step   | "Appraisal"
				steps[1].step     | /steps/1/step   | "appraisal"
				""")
		void that_is_wrong_is_named_by_field(String field, String pointer, String value) {
			var body = Bodies.with(version("9.000003", "2091-01-01"), pointer, value.equals("-") ? null : value);
			var problem = http.as("admin").post(PROCEDURES, body).isProblem(422);
			assertThat(problem.at("/errors/0/field")).isEqualTo(field);
			http.as("clerk").get(PROCEDURES + "/9.000003").isProblem(404);
		}

	}

	@Nested
	class A_search {

		@ParameterizedTest
		@ValueSource(strings = { "ket%20hon", "K%E1%BA%BET%20H%C3%94N", "1.000894" })
		void finds_a_name_with_or_without_diacritics_and_a_code(String q) {
			assertThat(codes(http.as("clerk").get(PROCEDURES + "?q=" + q))).contains("1.000894");
		}

		@Test
		void goes_by_field_and_page() {
			var field = "Nu%C3%B4i%20con%20nu%C3%B4i";
			assertThat(codes(http.as("clerk").get(PROCEDURES + "?field=" + field))).containsExactly("2.001263");
			var first = http.as("clerk").get(PROCEDURES + "?limit=2");
			var second = http.as("clerk").get(PROCEDURES + "?limit=2&after=" + first.at("/next"));
			assertThat(codes(first)).hasSize(2).isSorted();
			assertThat(codes(second)).hasSize(2).isSorted().doesNotContainAnyElementsOf(codes(first));
			http.as("clerk").get(PROCEDURES + "?limit=0").isProblem(400, "bad-limit");
		}

	}

}
