package vn.motcua.outside;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether a province goes on working while its database is migrated. */
class UpgradeBenchmark {

	@Test
	void a_province_goes_on_working_while_its_database_is_migrated(@TempDir Path homes) throws Exception {
		try (var upgrade = new UpgradeUnderLoad(homes, 20_000, 80_000)) {
			upgrade.stoppedNobody();
		}
	}

}
