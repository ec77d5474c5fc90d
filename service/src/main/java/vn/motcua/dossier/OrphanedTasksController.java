package vn.motcua.dossier;

import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import vn.motcua.access.Actor;
import vn.motcua.web.Page;
import vn.motcua.web.Paging;

/** Work that nobody present can do, over HTTP. */
@RestController
class OrphanedTasksController {

	private final OrphanedTasks orphaned;

	OrphanedTasksController(OrphanedTasks orphaned) {
		this.orphaned = orphaned;
	}

	@GetMapping("/api/tasks/orphaned")
	Page<OrphanedTask> orphaned(@RequestParam(required = false) @Nullable String agency, @ParameterObject Paging paging,
			@AuthenticationPrincipal Actor actor) {
		return this.orphaned.list(agency, paging, actor);
	}

}
