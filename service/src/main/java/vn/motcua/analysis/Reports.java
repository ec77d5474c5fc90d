package vn.motcua.analysis;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import vn.motcua.refusal.Refusal;

/** The reports of where and why, by name. */
public final class Reports {

	static final Map<String, Report> ALL = Stream
		.of(LatenessReport.REPORT, ConsultationsReport.REPORT, RecordingReport.REPORT, DurationsReport.REPORT,
				OfficersReport.REPORT, ReworkReport.REPORT, PlacesReport.REPORT, ChannelsReport.REPORT)
		.collect(Collectors.toUnmodifiableMap(Report::name, Function.identity()));

	private Reports() {
	}

	public static Report named(String name) {
		var report = ALL.get(name);
		if (report == null) {
			throw Refusal.unknown("unknown-report", "There is no report '" + name + "'; there are "
					+ String.join(", ", ALL.keySet().stream().sorted().toList()) + ".");
		}
		return report;
	}

}
