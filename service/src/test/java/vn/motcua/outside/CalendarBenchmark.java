package vn.motcua.outside;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** How long a change of the calendar takes to be previewed over 100,000 open dossiers. */
class CalendarBenchmark {

	private static final int DOSSIERS = 100_000;

	private static final LocalDate MONDAY = LocalDate.of(2027, 3, 1);

	private static final int WEEKS = 14;

	/**
	 * Received on Mondays of ten weeks, due one to twenty working days later; so many
	 * working days after a Monday are whole weeks and the rest.
	 */
	private static final String OPEN = """
			insert into dossier (id, code, version, procedure, procedure_since, field, agency, channel, applicant_kind,
			                     applicant_name, copies, components, return_by, state, register_year, register_number, ledger,
			                     due_at, received_at, recorded_at, last_act_at, process_instance, search_name, terms_as_of, resolving)
			select gen_random_uuid(), 'X-' || n, 1, '1.004873', date '2018-01-01', 'Hộ tịch', 'H13.' || (101 + n %% 6), 'COUNTER',
			       'CITIZEN', 'Nguyễn Văn A', 1, '[]', 'COUNTER', 'PROCESSING', 2027, n,
			       jsonb_build_array(jsonb_build_object('type', 'STARTED', 'at', received.at,
			                                            'limit', jsonb_build_object('value', lasts.days, 'unit', 'WORKING_DAYS'))),
			       date_trunc('day', received.at, 'Asia/Ho_Chi_Minh') + interval '17 hours'
			           + (lasts.days / 5 * 7 + lasts.days %% 5) * interval '1 day',
			       received.at, received.at, received.at, '', 'nguyen van a', received.at, 'H13.101'
			from generate_series(1, %d) as n,
			     lateral (select timestamptz '2027-03-01 07:00+07' + n %% 10 * interval '7 days'
			                     + n %% 480 * interval '1 minute' as at) as received,
			     lateral (select 1 + n / 10 %% 20 as days) as lasts
			""";

	@Test
	void previews_in_under_ten_seconds(@TempDir Path home) throws Exception {
		try (var installation = Installation.start(home)) {
			var carrier = new Carrier(installation);
			receive(home);
			double first = preview(carrier);
			double again = preview(carrier);
			System.out.printf("preview of a calendar change over %,d open dossiers: %.1f s, again %.1f s%n", DOSSIERS,
					first, again);
			assertThat(first).isLessThan(10);
		}
	}

	/**
	 * A day off in every week that any of them is open: all move that last until then.
	 */
	private double preview(Carrier carrier) throws Exception {
		var days = IntStream.range(0, WEEKS)
			.mapToObj((week) -> "{\"date\": \"%s\", \"kind\": \"REST_DAY\", \"name\": \"Nghỉ\"}"
				.formatted(MONDAY.plusDays(2).plusWeeks(week)))
			.collect(Collectors.joining(",", "[", "]"));
		long start = System.nanoTime();
		var moves = carrier.send("admin", "/api/calendar/days?dryRun=true", days);
		double seconds = (System.nanoTime() - start) / 1e9;
		// One of twenty is due the day before the first day off.
		assertThat(moves.path("moved").asInt()).isEqualTo(DOSSIERS - DOSSIERS / 20);
		assertThat(moves.path("dossiers").size()).isEqualTo(200);
		return seconds;
	}

	private void receive(Path home) throws Exception {
		try (var database = Installation.database(home); var statement = database.createStatement()) {
			statement.execute(OPEN.formatted(DOSSIERS));
			statement.execute("analyze dossier");
		}
	}

}
