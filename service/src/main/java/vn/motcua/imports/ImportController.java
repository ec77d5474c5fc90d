package vn.motcua.imports;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

import vn.motcua.access.Actor;
import vn.motcua.web.StreamedBody;

/** Import over HTTP: a line in, a line out. */
@RestController
class ImportController {

	private static final String NDJSON = "application/x-ndjson";

	private final Importing importing;

	ImportController(Importing importing) {
		this.importing = importing;
	}

	@PostMapping(path = "/api/import", consumes = NDJSON)
	void take(HttpServletRequest request, HttpServletResponse response, @AuthenticationPrincipal Actor actor)
			throws IOException {
		this.importing.take(StreamedBody.of(request), () -> answers(response), actor);
	}

	private static AnswerSpool answers(HttpServletResponse response) throws IOException {
		response.setContentType(NDJSON);
		response.setCharacterEncoding("UTF-8");
		return new AnswerSpool(response.getOutputStream());
	}

}
