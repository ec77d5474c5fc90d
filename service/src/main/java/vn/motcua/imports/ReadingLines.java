package vn.motcua.imports;

import java.util.Comparator;
import java.util.List;

import jakarta.validation.Validator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

import vn.motcua.dossier.PastDossier;
import vn.motcua.refusal.FieldProblem;
import vn.motcua.refusal.Refusal;
import vn.motcua.web.Problem;
import vn.motcua.web.ProblemOf;

/** Understands lines. */
@Component
class ReadingLines {

	private static final Logger log = LoggerFactory.getLogger(ReadingLines.class);

	private final JsonMapper json;

	private final Validator validator;

	ReadingLines(JsonMapper json, Validator validator) {
		this.json = json;
		this.validator = validator;
	}

	/** The line at which the reader stands. */
	ReadLine read(Lines lines, byte[] line) {
		try {
			if (lines.wasTooLong()) {
				throw Refusal.malformed("line-too-long", "A line has at most " + Lines.LONGEST + " bytes.");
			}
			return new ReadLine.Told(lines.number(), line.length, past(line));
		}
		catch (RuntimeException ex) {
			return new ReadLine.Unclear(lines.number(), problem(ex, lines.number()));
		}
	}

	private PastDossier past(byte[] line) {
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
		return read.past();
	}

	/** What whoever sent that line is told. */
	static Problem problem(RuntimeException ex, long number) {
		var problem = ProblemOf.exception(ex);
		if (problem.status() >= 500) {
			log.error("Line {} of an import failed", number, ex);
		}
		return problem;
	}

}
