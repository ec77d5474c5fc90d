package vn.motcua.platform;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.embedded.PgBinaryResolver;

import org.springframework.util.DigestUtils;
import org.springframework.util.FileSystemUtils;

/**
 * Unpacks PostgreSQL with the system's own tar where there is one, because the library's
 * Java takes seconds for it. The library finds its mark and does not unpack again.
 */
record QuickUnpacking(Path folder) implements PgBinaryResolver {

	@Override
	public InputStream getPgBinary(String system, String machineHardware) throws IOException {
		var archive = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machineHardware).readAllBytes();
		var target = this.folder.resolve("PG-" + DigestUtils.md5DigestAsHex(archive));
		var mark = target.resolve(".exists");
		if (!Files.exists(mark)) {
			// What a start that was cut off left behind may be half a file.
			FileSystemUtils.deleteRecursively(target);
			if (unpacked(archive, Files.createDirectories(target))) {
				Files.createFile(mark);
			}
			else {
				FileSystemUtils.deleteRecursively(target);
			}
		}
		return new ByteArrayInputStream(archive);
	}

	private static boolean unpacked(byte[] archive, Path target) throws IOException {
		try {
			var tar = new ProcessBuilder("tar", "-xJf", "-", "-C", target.toString())
				.redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.redirectError(ProcessBuilder.Redirect.DISCARD)
				.start();
			try (var in = tar.getOutputStream()) {
				in.write(archive);
			}
			return tar.waitFor() == 0;
		}
		catch (IOException ex) {
			// No tar, or one that does not know xz.
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

}
