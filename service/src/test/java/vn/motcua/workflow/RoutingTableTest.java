package vn.motcua.workflow;

import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

class RoutingTableTest {

	private final Routing routing = new RoutingTable(new ClassPathResource("processes/routing.dmn"));

	@ParameterizedTest
	@CsvSource(nullValues = "-", textBlock = """
			2.000488, WORKING_DAYS, H13.101, COMMUNE,    COUNTER, inter_agency, H13.03, ''
			2.000488, WORKING_DAYS, H13.101, COMMUNE,    ONLINE,  inter_agency, H13.03, ''
			2.000488, WORKING_DAYS, H13.03,  DEPARTMENT, COUNTER, dossier,      -,      ''
			2.000884, SAME_DAY,     H13.101, COMMUNE,    COUNTER, same_day,     -,      'APPRAISAL,APPROVAL'
			2.001008, SAME_DAY,     H13.101, COMMUNE,    COUNTER, same_day,     -,      'APPRAISAL,APPROVAL'
			1.000001, SAME_DAY,     H13.101, COMMUNE,    COUNTER, same_day,     -,      'APPRAISAL,APPROVAL,SEALING'
			2.000884, SAME_DAY,     H13.101, COMMUNE,    ONLINE,  dossier,      -,      ''
			1.000001, SAME_DAY,     H13.101, COMMUNE,    POSTAL,  dossier,      -,      ''
			1.004873, WORKING_DAYS, H13.101, COMMUNE,    COUNTER, dossier,      -,      ''
			""")
	void knows_the_way_of(String procedure, String limitUnit, String agency, String kind, String channel,
			String process, String resolving, String atOneStop) {
		var route = this.routing.route(new RoutingQuestion(procedure, limitUnit, agency, kind, channel));

		assertThat(route)
			.isEqualTo(new Route(process, resolving, atOneStop.isEmpty() ? Set.of() : Set.of(atOneStop.split(","))));
	}

	@Test
	void answers_a_question_that_was_asked_before_without_looking_again() {
		var first = this.routing
			.route(new RoutingQuestion("1.004873", "WORKING_DAYS", "H13.101", "COMMUNE", "COUNTER"));
		var again = this.routing
			.route(new RoutingQuestion("1.004873", "WORKING_DAYS", "H13.101", "COMMUNE", "COUNTER"));

		assertThat(again).isSameAs(first);
	}

}
