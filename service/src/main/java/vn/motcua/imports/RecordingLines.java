package vn.motcua.imports;

import java.util.List;
import java.util.stream.IntStream;

import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

import vn.motcua.access.Actor;
import vn.motcua.dossier.RecordingPasts;
import vn.motcua.web.ProblemOf;

/**
 * Records what lines tell: several at once where that works out, which is twice as fast,
 * and otherwise each by itself.
 */
@Component
class RecordingLines {

	private final RecordingPasts recording;

	RecordingLines(RecordingPasts recording) {
		this.recording = recording;
	}

	/** What becomes of each, in order; of several all have ended. */
	List<LineAnswer> record(List<ReadLine.Told> lines, Actor importer) {
		return (lines.size() > 1) ? together(lines, importer) : alone(lines, importer);
	}

	private List<LineAnswer> together(List<ReadLine.Told> lines, Actor importer) {
		try {
			var codes = this.recording.recordTogether(lines.stream().map(ReadLine.Told::past).toList(), importer);
			return IntStream.range(0, codes.size())
				.mapToObj((place) -> new LineAnswer(lines.get(place).number(), codes.get(place), null))
				.toList();
		}
		catch (RuntimeException ex) {
			// Whatever it is, the line that it is due to will say so.
			return mayHaveBeenRecorded(ex) ? again(lines, ex, importer) : alone(lines, importer);
		}
	}

	/** Only the answer of the commit may be lost. */
	private static boolean mayHaveBeenRecorded(RuntimeException failure) {
		return failure instanceof TransactionException
				|| ProblemOf.DATABASE_AWAY.equals(ProblemOf.exception(failure).code());
	}

	/** Those are tried again that would be known again. */
	private List<LineAnswer> again(List<ReadLine.Told> lines, RuntimeException why, Actor importer) {
		return lines.stream()
			.map((line) -> (line.past().externalId() != null) ? alone(line, importer) : failed(line, why))
			.toList();
	}

	private List<LineAnswer> alone(List<ReadLine.Told> lines, Actor importer) {
		return lines.stream().map((line) -> alone(line, importer)).toList();
	}

	private LineAnswer alone(ReadLine.Told line, Actor importer) {
		try {
			return new LineAnswer(line.number(), this.recording.record(line.past(), importer), null);
		}
		catch (RuntimeException ex) {
			return failed(line, ex);
		}
	}

	private static LineAnswer failed(ReadLine.Told line, RuntimeException why) {
		return new LineAnswer(line.number(), null, ReadingLines.problem(why, line.number()));
	}

}
