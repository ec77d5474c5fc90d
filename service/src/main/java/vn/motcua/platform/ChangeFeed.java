package vn.motcua.platform;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

import org.springframework.stereotype.Component;

/**
 * Tells when a table of master data has changed, on whichever replica and by whichever
 * hand: a trigger on the table notifies, every replica listens.
 */
@Component
public class ChangeFeed {

	private final Map<String, List<Runnable>> reactions = new ConcurrentHashMap<>();

	private volatile boolean live;

	/** Runs the reaction whenever the table may have changed. */
	public void onChange(String table, Runnable reaction) {
		this.reactions.computeIfAbsent(table, (key) -> new CopyOnWriteArrayList<>()).add(reaction);
	}

	/** Keeps what the loader gives until one of the tables it was read from changes. */
	public <T> Remembered<T> remember(Supplier<T> loader, String... tables) {
		var remembered = new Remembered<>(loader);
		for (String table : tables) {
			onChange(table, remembered::forget);
		}
		return remembered;
	}

	/**
	 * Whether changes are being heard now. While they are not, nothing that must be
	 * forgotten at once may be remembered.
	 */
	public boolean isLive() {
		return this.live;
	}

	void changed(String table) {
		this.reactions.getOrDefault(table, List.of()).forEach(Runnable::run);
	}

	/** Listening began or broke off: whatever changed meanwhile was not heard. */
	void live(boolean now) {
		this.live = now;
		this.reactions.values().forEach((all) -> all.forEach(Runnable::run));
	}

}
