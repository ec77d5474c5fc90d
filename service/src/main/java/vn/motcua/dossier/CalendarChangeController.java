package vn.motcua.dossier;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import vn.motcua.access.Actor;
import vn.motcua.web.CommandKey;
import vn.motcua.web.OnceOnly;

/**
 * Changes of the calendar over HTTP. They sit here and not with the calendar, because
 * they move dossiers.
 */
@RestController
class CalendarChangeController {

	private final ReschedulingDossiers rescheduling;

	private final OnceOnly once;

	CalendarChangeController(ReschedulingDossiers rescheduling, OnceOnly once) {
		this.rescheduling = rescheduling;
		this.once = once;
	}

	@PostMapping("/api/calendar/days")
	ResponseEntity<Moves> change(@RequestParam(defaultValue = "false") boolean dryRun,
			@RequestBody List<@Nullable DayRequest> days, CommandKey key, @AuthenticationPrincipal Actor actor) {
		var request = new CalendarChangeRequest(dryRun, days);
		return this.once.runInSteps(key, request, Moves.class, () -> {
			var change = request.change();
			return ResponseEntity
				.ok(dryRun ? this.rescheduling.preview(change, actor) : this.rescheduling.apply(change, actor));
		});
	}

}
