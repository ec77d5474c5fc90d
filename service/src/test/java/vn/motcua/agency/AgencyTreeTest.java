package vn.motcua.agency;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AgencyTreeTest {

	private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);

	private final AgencyTree tree = new AgencyTree(
			List.of(new Agency("H13", null, Agency.Kind.PROVINCE, "Tỉnh"), closed("H13.20", "H13"),
					closed("H13.20.101", "H13.20"), closed("H13.20.102", "H13.20"), open("H13.150"), open("H13.151")),
			Map.of("H13.20", "H13.150", "H13.20.101", "H13.20.102", "H13.20.102", "H13.150", "H13.151", "H13.150"));

	private static Agency closed(String id, String parent) {
		return new Agency(id, parent, Agency.Kind.COMMUNE, id, REFORM);
	}

	private static Agency open(String id) {
		return new Agency(id, "H13", Agency.Kind.COMMUNE, id);
	}

	@Nested
	class A_successor {

		@Test
		void is_the_last_of_those_that_followed_each_other() {
			assertThat(tree.inCharge("H13.20.101")).isEqualTo("H13.150");
			assertThat(tree.successorOf("H13.20")).contains("H13.150");
			assertThat(tree.successorOf("H13.150")).isEmpty();
		}

		@Test
		void counts_no_more_when_its_predecessor_works_again() {
			assertThat(tree.successorOf("H13.151")).isEmpty();
		}

		@Test
		void ends_where_two_succeeded_each_other() {
			var circle = new AgencyTree(List.of(closed("H13.1", "H13"), closed("H13.2", "H13")),
					Map.of("H13.1", "H13.2", "H13.2", "H13.1"));
			assertThat(circle.inCharge("H13.1")).isIn("H13.1", "H13.2");
		}

	}

	@Test
	void the_tree_as_it_was_stays_beside_the_one_that_is() {
		assertThat(this.tree.within("H13.20")).containsExactly("H13.20", "H13.20.101", "H13.20.102");
		assertThat(this.tree.within("H13.150")).containsExactly("H13.150");
		assertThat(this.tree.inChargeOf("H13.150")).containsExactly("H13.150", "H13.20", "H13.20.101", "H13.20.102");
		assertThat(this.tree.inChargeOf("H13.20")).isEmpty();
		assertThat(this.tree.answeredForBy("H13.20")).isEqualTo(this.tree.within("H13.20"));
		assertThat(this.tree.inChargeOf("H13")).hasSize(6);
		assertThat(this.tree.isAnsweredForBy("H13.20.101", "H13.150")).isTrue();
		assertThat(this.tree.isAnsweredForBy("H13.151", "H13.150")).isFalse();
	}

}
