package vn.motcua.processes;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/** The model of the house, as it is. */
final class Models {

	private Models() {
	}

	static BpmnModelInstance dossier() {
		return read(text());
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
