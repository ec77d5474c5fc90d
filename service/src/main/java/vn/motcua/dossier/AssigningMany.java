package vn.motcua.dossier;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

import vn.motcua.access.Actor;
import vn.motcua.web.CommandKey;
import vn.motcua.web.ExpectedVersion;

/** Phân công lại: many steps are given to one person; each that cannot be says why. */
@Component
public class AssigningMany {

	private final ManyAtOnce many;

	private final HandlingTasks handling;

	private final JsonMapper json;

	AssigningMany(ManyAtOnce many, HandlingTasks handling, JsonMapper json) {
		this.many = many;
		this.handling = handling;
		this.json = json;
	}

	/** What is sent for each. */
	private record Item(UUID task, String to, @Nullable String reason) {
	}

	public List<ItemAnswer> assign(List<UUID> tasks, String to, @Nullable String reason, CommandKey key, Actor actor) {
		var items = this.json.valueToTree(tasks.stream().distinct().map((task) -> new Item(task, to, reason)).toList());
		return this.many.run(items, TaskController.Assignment.class, false, key, (task, request) -> this.handling
			.assign(task, request.to(), request.reason(), ExpectedVersion.ANY, actor));
	}

}
