package vn.motcua.imports;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

import vn.motcua.access.Actor;
import vn.motcua.access.Reach;
import vn.motcua.access.Role;

/** Import over HTTP: a line in, a line out. */
@RestController
class ImportController {

	private static final String NDJSON = "application/x-ndjson";

	private final Importing importing;

	private final Reach reach;

	ImportController(Importing importing, Reach reach) {
		this.importing = importing;
		this.reach = reach;
	}

	@PostMapping(path = "/api/import", consumes = NDJSON)
	void take(HttpServletRequest request, HttpServletResponse response, @AuthenticationPrincipal Actor actor)
			throws IOException {
		this.reach.requireAny(actor, Role.ADMIN);
		response.setContentType(NDJSON);
		response.setCharacterEncoding("UTF-8");
		try (var answers = new AnswerSpool(response.getOutputStream())) {
			this.importing.take(request.getInputStream(), answers, actor);
		}
	}

}
