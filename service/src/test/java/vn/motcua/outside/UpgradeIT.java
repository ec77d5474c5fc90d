package vn.motcua.outside;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small office; {@link UpgradeBenchmark} has a large one. */
class UpgradeIT {

	@Test
	void an_office_goes_on_working_while_its_database_is_migrated(@TempDir Path homes) throws Exception {
		new UpgradeUnderLoad(1_000, 4_000).run(homes);
	}

}
