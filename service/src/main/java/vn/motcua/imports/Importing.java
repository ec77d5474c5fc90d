package vn.motcua.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;

import jakarta.validation.Validator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Service;

import vn.motcua.access.Actor;
import vn.motcua.access.Reach;
import vn.motcua.access.Role;
import vn.motcua.dossier.RecordingPasts;
import vn.motcua.refusal.FieldProblem;
import vn.motcua.refusal.Refusal;
import vn.motcua.web.Problem;
import vn.motcua.web.ProblemOf;

/** Takes in a stream of lines, each by itself: a bad one harms no other. */
@Service
class Importing {

	private static final Logger log = LoggerFactory.getLogger(Importing.class);

	private final RecordingPasts recording;

	private final JsonMapper json;

	private final Validator validator;

	private final Reach reach;

	Importing(RecordingPasts recording, JsonMapper json, Validator validator, Reach reach) {
		this.recording = recording;
		this.json = json;
		this.validator = validator;
		this.reach = reach;
	}

	/** Where answers go, made ready once something is taken in. */
	@FunctionalInterface
	interface Answers {

		AnswerSpool open() throws IOException;

	}

	/**
	 * Takes in all lines.
	 * @param to not asked for a caller who is refused
	 */
	void take(InputStream in, Answers to, Actor importer) throws IOException {
		this.reach.requireAny(importer, Role.ADMIN);
		try (var answers = to.open()) {
			take(in, answers, importer);
		}
	}

	private void take(InputStream in, AnswerSpool answers, Actor importer) throws IOException {
		var lines = new Lines(in);
		for (var line = lines.next(); line != null; line = lines.next()) {
			if (lines.wasTooLong() || !isBlank(line)) {
				answers.add(this.json.writeValueAsBytes(answer(lines, line, importer)));
			}
		}
	}

	private static boolean isBlank(byte[] line) {
		for (byte letter : line) {
			if (letter != ' ' && letter != '\t' && letter != '\r') {
				return false;
			}
		}
		return true;
	}

	private LineAnswer answer(Lines lines, byte[] line, Actor importer) {
		try {
			if (lines.wasTooLong()) {
				throw Refusal.malformed("line-too-long", "A line has at most " + Lines.LONGEST + " bytes.");
			}
			return new LineAnswer(lines.number(), this.recording.record(read(line).past(), importer), null);
		}
		catch (RuntimeException ex) {
			return new LineAnswer(lines.number(), null, problem(ex, lines.number()));
		}
	}

	private ImportLine read(byte[] line) {
		var read = this.json.readValue(line, ImportLine.class);
		if (read == null) {
			throw Refusal.malformed("malformed-json", "The line holds no dossier.");
		}
		List<FieldProblem> wrong = this.validator.validate(read)
			.stream()
			.map((violation) -> new FieldProblem(violation.getPropertyPath().toString(), violation.getMessage()))
			.sorted(Comparator.comparing(FieldProblem::field))
			.toList();
		if (!wrong.isEmpty()) {
			throw Refusal.fields(wrong);
		}
		return read;
	}

	private static Problem problem(RuntimeException ex, long number) {
		var problem = ProblemOf.exception(ex);
		if (problem.status() >= 500) {
			log.error("Line {} of an import failed", number, ex);
		}
		return problem;
	}

}
