package vn.motcua.access;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Work that several ask for at the same time is done by one of them, for all. */
final class SingleFlight<K, V> {

	private final ConcurrentHashMap<K, CompletableFuture<V>> underWay = new ConcurrentHashMap<>();

	V once(K key, Supplier<V> work) {
		var mine = new CompletableFuture<V>();
		var theirs = this.underWay.putIfAbsent(key, mine);
		return (theirs != null) ? theirs.join() : lead(key, mine, work);
	}

	private V lead(K key, CompletableFuture<V> result, Supplier<V> work) {
		try {
			var value = work.get();
			result.complete(value);
			return value;
		}
		catch (RuntimeException | Error ex) {
			result.completeExceptionally(ex);
			throw ex;
		}
		finally {
			this.underWay.remove(key, result);
		}
	}

}
