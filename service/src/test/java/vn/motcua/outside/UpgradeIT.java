package vn.motcua.outside;

import java.nio.file.Path;
import java.util.ArrayList;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A small office is upgraded, and has two replicas then; {@link UpgradeBenchmark} has a
 * large one.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UpgradeIT {

	private UpgradeUnderLoad upgrade;

	@BeforeAll
	void upgrade(@TempDir Path homes) throws Exception {
		this.upgrade = new UpgradeUnderLoad(homes, 1_000, 4_000);
	}

	@AfterAll
	void stop() throws Exception {
		this.upgrade.close();
	}

	@Test
	void an_office_goes_on_working_while_its_database_is_migrated() {
		this.upgrade.stoppedNobody();
	}

	@Test
	void what_was_written_down_before_is_found_like_what_is_new() throws Exception {
		this.upgrade.madeAllFindable();
	}

	@Test
	void two_replicas_count_together_who_guesses() throws Exception {
		var answers = new ArrayList<Integer>();
		for (int guess = 0; guess < 14; guess++) {
			var replica = (guess % 2 == 0) ? this.upgrade.one() : this.upgrade.other();
			answers.add(replica.send(replica.as("somebody", "/api/tasks")).statusCode());
		}
		assertThat(answers.subList(0, 10)).containsOnly(401);
		assertThat(answers.subList(10, 14)).containsOnly(429);
	}

}
