package vn.motcua.usage;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import vn.motcua.access.Actor;
import vn.motcua.web.Page;
import vn.motcua.web.Paging;

/** The record of use over HTTP, for those who answer for an agency. */
@RestController
@RequestMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
class UseController {

	private final ReadingUse reading;

	UseController(ReadingUse reading) {
		this.reading = reading;
	}

	/** Who looked at it; nothing for one out of reach. */
	@GetMapping("/dossiers/{code}/readers")
	Page<Use> readers(@PathVariable String code, @ParameterObject Paging paging, @AuthenticationPrincipal Actor actor) {
		return this.reading.list(new UseQuery(null, code, null, null, null), paging, actor);
	}

	@GetMapping("/uses")
	Page<Use> uses(@RequestParam @Nullable String agency, @RequestParam @Nullable String code,
			@RequestParam @Nullable String reader,
			@RequestParam @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
			@RequestParam @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to, @ParameterObject Paging paging,
			@AuthenticationPrincipal Actor actor) {
		return this.reading.list(new UseQuery(agency, code, reader, from, to), paging, actor);
	}

}
