package vn.motcua.platform;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.LinuxUtils;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

import org.springframework.util.DigestUtils;
import org.springframework.util.FileSystemUtils;

/**
 * The programs of PostgreSQL that a library brings for the system we run on, unpacked
 * once into a folder of their own.
 *
 * @param folder in which {@code bin} is
 */
record PostgresPrograms(Path folder) {

	/** Unpacks them, unless an earlier start did. */
	static PostgresPrograms in(Path parent) throws IOException {
		var archive = archive();
		var target = parent.resolve("PG-" + DigestUtils.md5DigestAsHex(archive));
		var mark = target.resolve(".exists");
		if (!Files.exists(mark)) {
			// What a start that was cut off left behind may be half a file.
			FileSystemUtils.deleteRecursively(target);
			if (!unpackedQuickly(archive, Files.createDirectories(target))) {
				FileSystemUtils.deleteRecursively(target);
				unpack(archive, Files.createDirectories(target));
			}
			Files.createFile(mark);
		}
		return new PostgresPrograms(target);
	}

	private static byte[] archive() throws IOException {
		var system = System.getProperty("os.name").startsWith("Mac") ? "Darwin" : "Linux";
		var machine = System.getProperty("os.arch");
		try (var in = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system,
				"amd64".equals(machine) ? "x86_64" : machine)) {
			return in.readAllBytes();
		}
	}

	/** The command that runs one of them. */
	List<String> command(String program, List<String> arguments) {
		var command = new ArrayList<String>();
		if (LinuxUtils.isUnshareAvailable()) {
			// PostgreSQL refuses to run as root; in a name space of its own it does not.
			command.addAll(List.of("unshare", "-U"));
		}
		command.add(this.folder.resolve("bin").resolve(program).toString());
		command.addAll(arguments);
		return command;
	}

	/** With the system's own tar where there is one; Java takes seconds for it. */
	private static boolean unpackedQuickly(byte[] archive, Path target) throws IOException {
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

	private static void unpack(byte[] archive, Path target) throws IOException {
		try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(new ByteArrayInputStream(archive)))) {
			for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
				var place = target.resolve(entry.getName()).normalize().toFile();
				Files.createDirectories((entry.isDirectory() ? place : place.getParentFile()).toPath());
				if (!entry.isDirectory()) {
					unpack(entry, tar, place);
				}
			}
		}
	}

	private static void unpack(TarArchiveEntry entry, InputStream content, File place) throws IOException {
		if (entry.isSymbolicLink()) {
			Files.createSymbolicLink(place.toPath(), Path.of(entry.getLinkName()));
			return;
		}
		Files.copy(content, place.toPath());
		if ("bin".equals(place.getParentFile().getName()) && !place.setExecutable(true, false)) {
			throw new IOException(place + " cannot be made executable");
		}
	}

}
