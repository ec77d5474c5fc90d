package vn.motcua.processes;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static vn.motcua.processes.Models.objectionsWith;

/** A model that is no drawing of a path, but an attempt at something else. */
class HostileModelTest {

	private static final String ROOT = "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' targetNamespace='x'>";

	@Nested
	class A_file {

		@Test
		void that_names_a_document_type_is_not_read() {
			assertThat(read("<!DOCTYPE a [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]>" + ROOT + "&b;</definitions>"))
				.endsWith("it names a document type.");
			assertThat(read("<!DOCTYPE a SYSTEM 'http://localhost:1/x.dtd'>" + ROOT + "</definitions>"))
				.endsWith("it names a document type.");
		}

		@Test
		void that_is_endlessly_deep_is_not_read() {
			assertThat(read(ROOT + "<subProcess>".repeat(50_000))).contains("deep");
		}

		@Test
		void that_is_endlessly_long_is_not_read() {
			var steps = "<process id='a'>" + "<userTask/>".repeat(60_000) + "</process></definitions>";
			assertTimeoutPreemptively(Duration.ofSeconds(5), () -> assertThat(read(ROOT + steps)).contains("elements"));
		}

		@ParameterizedTest
		@ValueSource(strings = { "", "\0", "<", "<a", "<a>", "\ufeff", "<a b='1' b='2'/>", "<a>&x;</a>", "<?xml?>" })
		void that_is_no_XML_says_so_and_names_nothing_of_the_reader(String text) {
			assertThat(read(text)).startsWith("Save the file as BPMN 2.0").doesNotContain("Exception", "org.", "javax");
		}

		@Test
		void that_is_no_text_is_refused_and_nothing_written_to_the_console() {
			var console = System.err;
			var written = new ByteArrayOutputStream();
			System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
			try {
				assertThat(ModelFile.read(new byte[] { '<', 'a', '>', (byte) 0xff, '<', '/', 'a', '>' }).objections())
					.isNotEmpty();
			}
			finally {
				System.setErr(console);
			}
			assertThat(written.toString(StandardCharsets.UTF_8)).isEmpty();
		}

	}

	@Nested
	class Words {

		@ParameterizedTest
		@ValueSource(strings = { "${''.getClass()}", "#{x}", "a&#x9f;b" })
		void that_the_engine_would_evaluate_are_objected_to(String expression) {
			assertThat(objectionsWith("name=\"Văn thư\"", "name=\"" + expression + "\""))
				.extracting(Objection::sentence)
				.containsOnly("Write plain words at 'seal': an expression stands on the paths out of a gateway only.");
		}

		@ParameterizedTest
		@ValueSource(strings = { "${1}", "forever", "P1Y", "-1", "99999999999" })
		void of_a_time_to_live_are_a_number_of_days(String time) {
			assertThat(objectionsWith("historyTimeToLive=\"P1D\"", "historyTimeToLive=\"" + time + "\""))
				.extracting(Objection::sentence)
				.containsOnly("Write the historyTimeToLive of 'dossier' as a number of days, or leave it out.");
		}

		@Test
		void that_no_column_holds_are_objected_to() {
			assertThat(objectionsWith("\"dossier\"", "\"" + "k".repeat(300) + "\"")).extracting(Objection::sentence)
				.anyMatch(sentence -> sentence.startsWith("Shorten what is written at"));
			assertThat(objectionsWith("name=\"Văn thư\"", "name=\"" + "n".repeat(300) + "\""))
				.extracting(Objection::sentence)
				.containsOnly("Shorten what is written at 'seal' to 255 letters.");
		}

	}

	private static String read(String text) {
		return ModelFile.read(text.getBytes(StandardCharsets.UTF_8)).objections().getFirst().sentence();
	}

}
