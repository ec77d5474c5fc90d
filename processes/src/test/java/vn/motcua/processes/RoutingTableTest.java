package vn.motcua.processes;

import java.util.Collection;
import java.util.List;

import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What the table of routes must keep to, whoever adds a row. */
class RoutingTableTest {

	private final DmnModelInstance model = Dmn
		.readModelFromStream(RoutingTableTest.class.getResourceAsStream("/processes/routing.dmn"));

	@Test
	void is_the_one_decision_of_its_file() {
		assertThat(model.getDefinitions().getDrgElements()).extracting("id").containsExactly("routing");
		assertThat(model.getModelElementsByType(DecisionTable.class)).hasSize(1);
	}

	@Test
	void takes_the_first_row_that_fits() {
		assertThat(table().getHitPolicy()).isEqualTo(HitPolicy.FIRST);
	}

	@Test
	void catches_all_with_its_last_row_and_with_no_other() {
		var open = rows().stream()
			.filter(row -> row.getInputEntries().stream().allMatch(entry -> isAny(entry.getText())))
			.toList();
		assertThat(open).containsExactly(rows().getLast());
	}

	@Test
	void names_only_processes_that_exist() {
		assertThat(rows()).allSatisfy(row -> {
			var process = unquoted(row.getOutputEntries().iterator().next().getText());
			assertThat(Models.all()).contains(process);
		});
	}

	@Test
	void names_only_kinds_of_work_as_done_at_the_one_stop_unit() {
		assertThat(rows()).allSatisfy(row -> {
			var kinds = unquoted(List.copyOf(row.getOutputEntries()).getLast().getText());
			assertThat(kinds.isEmpty() ? List.<String>of() : List.of(kinds.split(",")))
				.allSatisfy(kind -> assertThat(TaskKind.named(kind)).isPresent());
		});
	}

	@Test
	void says_of_each_row_what_it_is_for() {
		assertThat(rows()).allSatisfy(row -> assertThat(row.getDescription().getTextContent().strip()).isNotEmpty());
	}

	private DecisionTable table() {
		return model.getModelElementsByType(DecisionTable.class).iterator().next();
	}

	private List<Rule> rows() {
		Collection<Rule> rows = table().getRules();
		return List.copyOf(rows);
	}

	private static boolean isAny(Text text) {
		var cell = text.getTextContent().strip();
		return cell.isEmpty() || cell.equals("-");
	}

	private static String unquoted(Text text) {
		return text.getTextContent().strip().replace("\"", "");
	}

}
