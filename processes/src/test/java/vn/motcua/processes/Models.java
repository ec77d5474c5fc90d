package vn.motcua.processes;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

import static org.assertj.core.api.Assertions.assertThat;

/** The models of the house, as they are, and the standard one spoilt. */
final class Models {

	private Models() {
	}

	/** The keys of all models. */
	static List<String> all() {
		return List.of("apology", "dossier", "inter_agency", "same_day");
	}

	static BpmnModelInstance named(String key) {
		return read(text(key));
	}

	/** The ids of all paths of the model. */
	static List<String> pathsOf(String key) {
		return named(key).getModelElementsByType(SequenceFlow.class)
			.stream()
			.map((ModelElementInstance path) -> path.getAttributeValue("id"))
			.toList();
	}

	/** The model with every occurrence of a text replaced, in pairs. */
	static BpmnModelInstance dossierWith(String... replacements) {
		var text = text("dossier");
		for (int i = 0; i < replacements.length; i += 2) {
			assertThat(text).contains(replacements[i]);
			text = text.replace(replacements[i], replacements[i + 1]);
		}
		return read(text);
	}

	static List<Objection> objectionsWith(String... replacements) {
		return HouseRules.objectionsTo(dossierWith(replacements));
	}

	private static BpmnModelInstance read(String text) {
		return Bpmn.readModelFromStream(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
	}

	private static String text(String key) {
		try (var file = Models.class.getResourceAsStream("/processes/" + key + ".bpmn")) {
			return new String(file.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
