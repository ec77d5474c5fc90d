package vn.motcua.dossier;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import vn.motcua.agency.Agency;
import vn.motcua.workflow.Route;
import vn.motcua.workflow.Routing;
import vn.motcua.workflow.RoutingQuestion;
import vn.motcua.workflow.RoutingRule;

import static org.assertj.core.api.Assertions.assertThat;

class RoutesNeedAgenciesTest {

	private final RoutesNeedAgencies need = new RoutesNeedAgencies(new Routing() {
		@Override
		public Route route(RoutingQuestion question) {
			throw new UnsupportedOperationException();
		}

		@Override
		public List<RoutingRule> rules() {
			return List.of(new RoutingRule("criminal_record", "", Map.of(), "inter_agency", "H13.03", List.of()),
					new RoutingRule("all_others", "", Map.of(), "dossier", "", List.of()));
		}
	});

	@Test
	void an_agency_to_which_a_row_of_the_table_sends_dossiers_cannot_close() {
		assertThat(this.need.whyNeeded(agency("H13.03")))
			.hasValueSatisfying((why) -> assertThat(why).contains("criminal_record"));
	}

	@Test
	void any_other_can() {
		assertThat(this.need.whyNeeded(agency("H13.101"))).isEmpty();
	}

	private static Agency agency(String id) {
		return new Agency(id, "H13", Agency.Kind.DEPARTMENT, id);
	}

}
