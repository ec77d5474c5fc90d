package vn.motcua.imports;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import vn.motcua.access.AccessFixture;
import vn.motcua.testing.ServiceTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ServiceTest
class ImportingTest {

	private final Importing importing;

	ImportingTest(Importing importing) {
		this.importing = importing;
	}

	@Test
	void takes_in_what_came_whole_before_the_stream_broke() {
		var answers = new ByteArrayOutputStream();
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> this.importing
			.take(new Breaking(ended() + ended()), () -> new AnswerSpool(answers), AccessFixture.administrator("H13")));
		assertThat(answers.toString(StandardCharsets.UTF_8).lines()).hasSize(2)
			.allMatch((answer) -> answer.contains("\"code\""));
	}

	private static String ended() {
		return """
				{"externalId": "%s", "procedure": "1.004873", "agency": "H13.103", "channel": "COUNTER", \
				"applicant": {"kind": "CITIZEN", "name": "Nguyễn Văn Cũ"}, "receivedAt": "2021-09-20T08:00:00+07:00", \
				"history": [{"action": "WITHDRAWAL", "reason": "Xin rút", "at": "2021-09-20T09:00:00+07:00"}]}
				""".formatted(UUID.randomUUID());
	}

	/** Breaks where it should say whether more has come. */
	private static final class Breaking extends ByteArrayInputStream {

		Breaking(String text) {
			super(text.getBytes(StandardCharsets.UTF_8));
		}

		@Override
		public int available() {
			throw new IllegalStateException("The caller went away");
		}

	}

}
