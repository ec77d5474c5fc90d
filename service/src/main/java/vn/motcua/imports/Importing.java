package vn.motcua.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Service;

import vn.motcua.access.Actor;
import vn.motcua.access.Reach;
import vn.motcua.access.Role;

/**
 * Takes in a stream of lines, each by itself: a bad one harms no other. Dossiers that
 * have ended are recorded several at a time.
 */
@Service
class Importing {

	/** Lines that are recorded together: few enough for live receipts to wait for. */
	private static final int TOGETHER = 16;

	/** Bytes of such lines, which bound their steps: many times what is usual. */
	private static final int TOGETHER_BYTES = 1 << 16;

	private final ReadingLines reading;

	private final RecordingLines recording;

	private final JsonMapper json;

	private final Reach reach;

	Importing(ReadingLines reading, RecordingLines recording, JsonMapper json, Reach reach) {
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
		try {
			for (var line = lines.next(); line != null; line = lines.next()) {
				if (lines.wasTooLong() || !isBlank(line)) {
					switch (this.reading.read(lines, line)) {
						case ReadLine.Told told when told.past().hasEnded() -> ended.add(told);
						case ReadLine.Told told -> {
							recordAll(ended, answers, importer);
							record(List.of(told), answers, importer);
						}
						case ReadLine.Unclear unclear -> {
							recordAll(ended, answers, importer);
							say(answers, new LineAnswer(unclear.number(), null, unclear.problem()));
						}
					}
				}
				if (isEnough(ended) || !lines.hasNextArrived()) {
					recordAll(ended, answers, importer);
				}
			}
		}
		finally {
			// What came whole is taken in, though what follows it should not come.
			recordAll(ended, answers, importer);
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

	/** Afterwards there are none, whether or not all could be answered. */
	private void recordAll(List<ReadLine.Told> ended, AnswerSpool answers, Actor importer) throws IOException {
		var lines = List.copyOf(ended);
		ended.clear();
		record(lines, answers, importer);
	}

	private void record(List<ReadLine.Told> lines, AnswerSpool answers, Actor importer) throws IOException {
		for (var answer : this.recording.record(lines, importer)) {
			say(answers, answer);
		}
	}

	private void say(AnswerSpool answers, LineAnswer answer) throws IOException {
		answers.add(this.json.writeValueAsBytes(answer));
	}

}
