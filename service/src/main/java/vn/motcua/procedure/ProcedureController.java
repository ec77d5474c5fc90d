package vn.motcua.procedure;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import vn.motcua.access.Actor;
import vn.motcua.calendar.OfficialTime;
import vn.motcua.web.CommandKey;
import vn.motcua.web.Cursor;
import vn.motcua.web.OnceOnly;
import vn.motcua.web.Page;
import vn.motcua.web.Paging;

/** Procedures over HTTP. */
@RestController
@RequestMapping("/api/procedures")
class ProcedureController {

	private final ReadingProcedures reading;

	private final ChangingProcedures changing;

	private final OnceOnly once;

	private final Clock clock;

	ProcedureController(ReadingProcedures reading, ChangingProcedures changing, OnceOnly once, Clock clock) {
		this.reading = reading;
		this.changing = changing;
		this.once = once;
		this.clock = clock;
	}

	/** All versions of one procedure, the newest first. */
	record VersionsAnswer(List<ProcedureVersion> items) {
	}

	/** Which version is written anew, and how. */
	record Mended(String code, LocalDate validFrom, NewVersion version) {
	}

	/** A version that will not come into force. */
	record Withdrawn(String code, LocalDate validFrom) {
	}

	@GetMapping
	Page<ProcedureVersion> list(@RequestParam(required = false) @Nullable String q,
			@RequestParam(required = false) @Nullable String field, @ParameterObject Paging paging) {
		var cursor = paging.cursor();
		var found = this.reading.inForce(OfficialTime.dateOf(this.clock.instant()), q, field,
				(cursor != null) ? cursor.text(0) : null, paging.size() + 1);
		return Page.cut(found, paging.size(), (version) -> Cursor.of(version.code()));
	}

	@GetMapping("/{code}")
	VersionsAnswer versions(@PathVariable String code) {
		return new VersionsAnswer(this.reading.versions(code));
	}

	@PostMapping
	ResponseEntity<NewVersion> add(@Valid @RequestBody NewVersion version, CommandKey key,
			@AuthenticationPrincipal Actor actor) {
		return this.once.run(key, version, NewVersion.class, () -> {
			this.changing.add(version, actor);
			return ResponseEntity.created(URI.create("/api/procedures/" + version.code())).body(version);
		});
	}

	/** Mends a version that is not in force yet. */
	@PostMapping("/{code}/versions/{validFrom}/correction")
	ResponseEntity<NewVersion> mend(@PathVariable String code,
			@PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate validFrom, @Valid @RequestBody NewVersion version,
			CommandKey key, @AuthenticationPrincipal Actor actor) {
		return this.once.run(key, new Mended(code, validFrom, version), NewVersion.class, () -> {
			this.changing.mend(code, validFrom, version, actor);
			return ResponseEntity.ok(version);
		});
	}

	/** Withdraws a version that is not in force yet; answers which one was. */
	@PostMapping("/{code}/versions/{validFrom}/withdrawal")
	ResponseEntity<Withdrawn> withdraw(@PathVariable String code,
			@PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate validFrom, CommandKey key,
			@AuthenticationPrincipal Actor actor) {
		var version = new Withdrawn(code, validFrom);
		return this.once.run(key, version, Withdrawn.class, () -> {
			this.changing.withdraw(code, validFrom, actor);
			return ResponseEntity.ok(version);
		});
	}

}
