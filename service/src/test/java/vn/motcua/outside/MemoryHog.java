package vn.motcua.outside;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

import com.sun.tools.attach.VirtualMachine;

/**
 * Takes all memory of another Java program, from within: the tests attach it as an agent,
 * the program itself has no such door. It keeps what it has and complains to nobody, so
 * that the program's own work finds no memory left.
 */
public final class MemoryHog {

	private static final int LARGE = 1 << 20;

	private static final int SMALL = 1 << 10;

	private static final List<byte[]> TAKEN = new ArrayList<>(1 << 20);

	private MemoryHog() {
	}

	/** Lets it loose in the program with that number. */
	static void letLoose(long pid, Path folder) throws Exception {
		var agent = jar(folder.resolve("hog.jar"));
		var program = VirtualMachine.attach(Long.toString(pid));
		try {
			program.loadAgent(agent.toString());
		}
		finally {
			program.detach();
		}
	}

	private static Path jar(Path file) throws IOException {
		var manifest = new Manifest();
		manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
		manifest.getMainAttributes().put(new Attributes.Name("Agent-Class"), MemoryHog.class.getName());
		var name = MemoryHog.class.getName().replace('.', '/') + ".class";
		try (var out = new JarOutputStream(Files.newOutputStream(file), manifest);
				var type = MemoryHog.class.getClassLoader().getResourceAsStream(name)) {
			out.putNextEntry(new JarEntry(name));
			if (type != null) {
				type.transferTo(out);
			}
		}
		return file;
	}

	/** Called by the runtime of the other program. */
	public static void agentmain(String ignored) {
		var hog = new Thread(() -> {
			take(LARGE);
			take(SMALL);
		}, "hog");
		hog.setDaemon(true);
		hog.start();
	}

	private static void take(int size) {
		try {
			while (true) {
				TAKEN.add(new byte[size]);
			}
		}
		catch (OutOfMemoryError full) {
			// That is what was wanted.
		}
	}

}
