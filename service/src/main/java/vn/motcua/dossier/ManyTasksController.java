package vn.motcua.dossier;

import java.util.List;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

import vn.motcua.access.Actor;
import vn.motcua.web.CommandKey;
import vn.motcua.web.ExpectedVersion;

/** Many tasks in one call; the answer says of each what became of it. */
@RestController
@RequestMapping("/api/tasks")
class ManyTasksController {

	private final DecidingMany deciding;

	private final HandlingTasks handling;

	private final ManyAtOnce many;

	ManyTasksController(DecidingMany deciding, HandlingTasks handling, ManyAtOnce many) {
		this.deciding = deciding;
		this.handling = handling;
		this.many = many;
	}

	@PostMapping("/decisions")
	List<ItemAnswer> decide(@RequestBody JsonNode items, @RequestParam(defaultValue = "false") boolean dryRun,
			CommandKey key, @AuthenticationPrincipal Actor actor) {
		return this.deciding.decide(items, dryRun, key, actor);
	}

	@PostMapping("/assignments")
	List<ItemAnswer> assign(@RequestBody JsonNode items, @RequestParam(defaultValue = "false") boolean dryRun,
			CommandKey key, @AuthenticationPrincipal Actor actor) {
		return this.many.run(items, TaskController.Assignment.class, dryRun, key, (task, request) -> this.handling
			.assign(task, request.to(), request.reason(), ExpectedVersion.ANY, actor));
	}

}
