package vn.motcua.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Service;

import vn.motcua.access.Actor;
import vn.motcua.access.Reach;
import vn.motcua.access.Role;
import vn.motcua.dossier.RecordingPasts;

/**
 * Takes in a stream of lines, each by itself: a bad one harms no other. Dossiers that
 * have ended are written down several at a time, which is twice as fast; where that does
 * not work out, each is taken by itself.
 */
@Service
class Importing {

	private static final Logger log = LoggerFactory.getLogger(Importing.class);

	/** Lines that are written down together: live receipts wait no longer for them. */
	private static final int TOGETHER = 16;

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
		for (var line = lines.next(); line != null; line = lines.next()) {
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
			if (ended.size() == TOGETHER || !lines.moreArrived()) {
				record(ended, answers, importer);
			}
		}
		record(ended, answers, importer);
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
			// Nothing was recorded; whatever it is, the line that it is due to will say
			// so.
			log.debug("Lines from {} on are taken each by itself", ended.getFirst().number());
			return alone(ended, importer);
		}
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
