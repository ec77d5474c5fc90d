package vn.motcua.processes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ModelFileTest {

	@Test
	void of_the_house_has_its_key_and_nothing_against_it() throws IOException {
		try (var file = ModelFileTest.class.getResourceAsStream("/processes/same_day.bpmn")) {
			var model = ModelFile.read(file.readAllBytes());
			assertThat(model.key()).isEqualTo("same_day");
			assertThat(model.objections()).isEmpty();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "no xml", "<definitions/>",
			"<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><bpmn:definitions xmlns:bpmn='http://www.omg.org/spec/BPMN/20100524/MODEL' targetNamespace='x'>&e;</bpmn:definitions>" })
	void that_is_no_model_is_objected_to_as_a_whole(String text) {
		assertThat(read(text).objections()).extracting(Objection::element).containsExactly("definitions");
		assertThat(read(text).objections().getFirst().sentence()).startsWith("Save the file as BPMN 2.0");
	}

	@Test
	void without_a_process_is_objected_to() {
		assertThat(read("<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' targetNamespace='x'/>")
			.objections()).containsExactly(new Objection("definitions", "Put a process into the file; it holds none."));
	}

	private static ModelFile read(String text) {
		return ModelFile.read(text.getBytes(StandardCharsets.UTF_8));
	}

}
