package vn.motcua.foresight;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import vn.motcua.testing.OwnDatabaseTest;

import static org.assertj.core.api.Assertions.assertThat;

@OwnDatabaseTest
class ReadingCoursesTest {

	private final ForesightFixture office = new ForesightFixture();

	/** It begins at the appraisal once more, a day after the result. */
	@Test
	void a_course_ends_with_the_result_and_not_with_its_correction() {
		this.office.decided(1);
		this.office.jdbc
			.sql("""
					insert into visit_fact (task, opened_seq, dossier, handling, code, agency, procedure, field, channel, step,
					                        kind, unit, officer, opened_at, decided_at, decided_on, worked_minutes, outcome)
					select gen_random_uuid(), 1, dossier, handling, code, agency, procedure, field, channel, step,
					       kind, unit, officer, opened_at + interval '1 day', decided_at + interval '1 day', decided_on + 1, 480,
					       outcome
					from visit_fact
					where kind = 'APPRAISAL'
					""")
			.update();
		assertThat(this.office.reading.since(LocalDate.of(2026, 5, 1), 10)).singleElement()
			.satisfies((course) -> assertThat(course.steps()).extracting((step) -> step.place().step())
				.containsExactly("appraisal", "approval"));
	}

}
