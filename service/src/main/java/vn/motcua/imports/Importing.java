package vn.motcua.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;

import vn.motcua.access.Actor;
import vn.motcua.access.Reach;
import vn.motcua.access.Role;
import vn.motcua.dossier.RecordingPasts;
import vn.motcua.web.ProblemOf;

/**
 * Takes in a stream of lines, each by itself: a bad one harms no other. Dossiers that
 * have ended are written down several at a time, which is twice as fast; where that does
 * not work out, each is taken by itself.
 */
@Service
class Importing {

	/** Lines that are written down together: live receipts wait no longer for them. */
	private static final int TOGETHER = 16;

	/** Bytes of such lines, which bound their steps: many times what is usual. */
	private static final int TOGETHER_BYTES = 1 << 16;

	private final ReadingLines reading;

	private final RecordingPasts recording;

	private final JsonMapper json;

	private final Reach reach;

	Importing(ReadingLines reading, RecordingPasts recording, JsonMapper json, Reach reach) {
		this.reading = reading;
		this.recording = recording;
		this.json = json;
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
			take(new Lines(in), answers, importer);
		}
	}

	private void take(Lines lines, AnswerSpool answers, Actor importer) throws IOException {
		var ended = new ArrayList<ReadLine.Told>(TOGETHER);
		for (var line = next(lines, ended, answers, importer); line != null; line = next(lines, ended, answers,
				importer)) {
			if (lines.wasTooLong() || !isBlank(line)) {
				switch (this.reading.read(lines, line)) {
					case ReadLine.Told told when told.past().hasEnded() -> ended.add(told);
					case ReadLine.Told told -> {
						record(ended, answers, importer);
						say(answers, record(told, importer));
					}
					case ReadLine.Unclear unclear -> {
						record(ended, answers, importer);
						say(answers, new LineAnswer(unclear.number(), null, unclear.problem()));
					}
				}
			}
			if (isEnough(ended) || !lines.hasNextArrived()) {
				record(ended, answers, importer);
			}
		}
		record(ended, answers, importer);
	}

	private byte @Nullable [] next(Lines lines, List<ReadLine.Told> ended, AnswerSpool answers, Actor importer)
			throws IOException {
		try {
			return lines.next();
		}
		catch (IOException | RuntimeException ex) {
			// What came whole is taken in, though no more of it comes.
			record(ended, answers, importer);
			throw ex;
		}
	}

	private static boolean isEnough(List<ReadLine.Told> ended) {
		return ended.size() == TOGETHER || ended.stream().mapToInt(ReadLine.Told::bytes).sum() > TOGETHER_BYTES;
	}

	private static boolean isBlank(byte[] line) {
		for (byte letter : line) {
			if (letter != ' ' && letter != '\t' && letter != '\r') {
				return false;
			}
		}
		return true;
	}

	/** Records them all and answers each; afterwards there are none. */
	private void record(List<ReadLine.Told> ended, AnswerSpool answers, Actor importer) throws IOException {
		for (var answer : (ended.size() > 1) ? together(ended, importer) : alone(ended, importer)) {
			say(answers, answer);
		}
		ended.clear();
	}

	private List<LineAnswer> together(List<ReadLine.Told> ended, Actor importer) {
		try {
			var codes = this.recording.recordTogether(ended.stream().map(ReadLine.Told::past).toList(), importer);
			return IntStream.range(0, codes.size())
				.mapToObj((place) -> new LineAnswer(ended.get(place).number(), codes.get(place), null))
				.toList();
		}
		catch (RuntimeException ex) {
			boolean unsure = ex instanceof TransactionException
					|| ProblemOf.DATABASE_AWAY.equals(ProblemOf.exception(ex).code());
			// Whatever it is, the line that it is due to will say so.
			return unsure ? again(ended, ex, importer) : alone(ended, importer);
		}
	}

	/**
	 * Perhaps they were recorded, and only the answer was lost: those are tried again
	 * that would be known again.
	 */
	private List<LineAnswer> again(List<ReadLine.Told> ended, RuntimeException why, Actor importer) {
		return ended.stream()
			.map((line) -> (line.past().externalId() != null) ? record(line, importer)
					: new LineAnswer(line.number(), null, ReadingLines.problem(why, line.number())))
			.toList();
	}

	private List<LineAnswer> alone(List<ReadLine.Told> lines, Actor importer) {
		return lines.stream().map((line) -> record(line, importer)).toList();
	}

	private LineAnswer record(ReadLine.Told line, Actor importer) {
		try {
			return new LineAnswer(line.number(), this.recording.record(line.past(), importer), null);
		}
		catch (RuntimeException ex) {
			return new LineAnswer(line.number(), null, ReadingLines.problem(ex, line.number()));
		}
	}

	private void say(AnswerSpool answers, LineAnswer answer) throws IOException {
		answers.add(this.json.writeValueAsBytes(answer));
	}

}
