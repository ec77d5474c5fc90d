package vn.motcua.platform;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * Master data that is read often and changes seldom: loaded when first asked for, loaded
 * anew after {@link #forget()}.
 */
public final class Remembered<T> implements Supplier<T> {

	private final Supplier<T> loader;

	private volatile @Nullable T value;

	private int changes;

	Remembered(Supplier<T> loader) {
		this.loader = loader;
	}

	@Override
	public T get() {
		var known = this.value;
		return (known != null) ? known : load();
	}

	private T load() {
		int before;
		synchronized (this) {
			before = this.changes;
		}
		var loaded = this.loader.get();
		synchronized (this) {
			// A change that came while we were loading may not be in what we loaded.
			if (this.changes == before) {
				this.value = loaded;
			}
		}
		return loaded;
	}

	/** The next {@link #get()} loads anew. */
	public synchronized void forget() {
		this.changes++;
		this.value = null;
	}

}
