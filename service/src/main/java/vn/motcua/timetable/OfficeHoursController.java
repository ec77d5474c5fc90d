package vn.motcua.timetable;

import java.net.URI;
import java.util.List;

import jakarta.validation.Valid;

import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import vn.motcua.access.Actor;
import vn.motcua.calendar.OfficeHoursSet;
import vn.motcua.web.CommandKey;
import vn.motcua.web.OnceOnly;

/** Office hours over HTTP. */
@RestController
@RequestMapping("/api/office-hours")
class OfficeHoursController {

	private final KeepingOfficeHours keeping;

	private final OnceOnly once;

	OfficeHoursController(KeepingOfficeHours keeping, OnceOnly once) {
		this.keeping = keeping;
		this.once = once;
	}

	/** The sets of an agency: the one in force, then those to come. */
	record OfficeHoursAnswer(String agency, List<OfficeHoursSet> sets) {
	}

	@GetMapping
	OfficeHoursAnswer read(@RequestParam String agency, @AuthenticationPrincipal Actor actor) {
		return new OfficeHoursAnswer(agency, this.keeping.setsOf(agency, actor));
	}

	@PostMapping
	ResponseEntity<OfficeHoursAnswer> enter(@Valid @RequestBody OfficeHoursRequest request, CommandKey key,
			@AuthenticationPrincipal Actor actor) {
		return this.once.run(key, request, OfficeHoursAnswer.class, () -> {
			var set = this.keeping.enter(request.agency(), request.validFrom(), request.openDays(), actor);
			return ResponseEntity.created(URI.create("/api/office-hours?agency=" + request.agency()))
				.body(new OfficeHoursAnswer(request.agency(), List.of(set)));
		});
	}

}
