package vn.motcua.access;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import vn.motcua.platform.ChangeFeed;

/** A feed of changes that a test tells what to say. */
final class HeardChanges extends ChangeFeed {

	private final Map<String, List<Runnable>> reactions = new HashMap<>();

	private boolean live = true;

	@Override
	public void onChange(String table, Runnable reaction) {
		this.reactions.computeIfAbsent(table, (key) -> new ArrayList<>()).add(reaction);
	}

	@Override
	public boolean isLive() {
		return this.live;
	}

	void hear(String table) {
		this.reactions.getOrDefault(table, List.of()).forEach(Runnable::run);
	}

	void breakOff() {
		this.live = false;
		this.reactions.keySet().forEach(this::hear);
	}

	void comeBack() {
		this.live = true;
		this.reactions.keySet().forEach(this::hear);
	}

}
