package vn.motcua.processes;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

import static org.assertj.core.api.Assertions.assertThat;

/** The model of the house, as it is and spoilt. */
final class Models {

	private Models() {
	}

	static BpmnModelInstance dossier() {
		return read(text());
	}

	/** The model with every occurrence of a text replaced, in pairs. */
	static BpmnModelInstance dossierWith(String... replacements) {
		var text = text();
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

	private static String text() {
		try (var file = Models.class.getResourceAsStream("/processes/dossier.bpmn")) {
			return new String(file.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
