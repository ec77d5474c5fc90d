package vn.motcua.desk.administration;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

import vn.motcua.access.Actor;
import vn.motcua.access.Unattended;
import vn.motcua.calendar.CalendarDay;
import vn.motcua.calendar.ReadingCalendar;
import vn.motcua.dossier.CalendarChangeRequest;
import vn.motcua.dossier.DayRequest;
import vn.motcua.dossier.Moves;
import vn.motcua.dossier.ReschedulingDossiers;
import vn.motcua.web.CommandKey;
import vn.motcua.web.OnceOnly;

/**
 * The calendar of a year, and its changes: what they move is shown before anything does.
 */
@Controller
class YearController {

	private static final String HERE = "redirect:/desk/administration/calendar";

	private final Administering administering;

	private final ReadingCalendar calendar;

	private final ReschedulingDossiers rescheduling;

	private final OnceOnly once;

	YearController(Administering administering, ReadingCalendar calendar, ReschedulingDossiers rescheduling,
			OnceOnly once) {
		this.administering = administering;
		this.calendar = calendar;
		this.rescheduling = rescheduling;
		this.once = once;
	}

	@GetMapping("/desk/administration/calendar")
	String year(@RequestParam @Nullable Integer year, @AuthenticationPrincipal Actor actor, Model page) {
		this.administering.read(actor, page);
		int shown = (year != null) ? year : this.administering.today().getYear();
		var known = this.calendar.year(shown);
		page.addAttribute("sheet", YearSheet.of(shown, known));
		page.addAttribute("published", known.published());
		page.addAttribute("weekdays", DayOfWeek.values());
		page.addAttribute("kinds", DayRequest.Kind.values());
		return "desk/administration/calendar";
	}

	/** A page that was answered to a form is not there to be loaded again. */
	@GetMapping("/desk/administration/calendar/preview")
	String nothing() {
		return HERE;
	}

	@PostMapping("/desk/administration/calendar/preview")
	String preview(@ModelAttribute DaysForm form, @AuthenticationPrincipal Actor actor, Model page) {
		this.administering.read(actor, page);
		var days = form.days();
		page.addAttribute("moves", this.rescheduling.preview(request(days).change(), actor));
		page.addAttribute("changes", days.stream().map((day) -> new Change(day, announced(day))).toList());
		page.addAttribute("list", HolidayList.write(days));
		return "desk/administration/calendar-preview";
	}

	@PostMapping("/desk/administration/calendar/days")
	String change(@ModelAttribute DaysForm form, CommandKey key, @AuthenticationPrincipal Actor actor) {
		var request = request(form.days());
		this.once.runInSteps(key, request, Moves.class,
				() -> ResponseEntity.ok(this.rescheduling.apply(request.change(), actor)));
		var first = request.change().span().first();
		return HERE + "?year=" + first.getYear() + "&done=administration.calendar";
	}

	/** How far the change is that is being made. */
	@GetMapping("/desk/administration/calendar/progress")
	@Unattended
	@ResponseBody
	Map<String, Integer> progress(@AuthenticationPrincipal Actor actor) {
		return this.rescheduling.progress(actor)
			.map((progress) -> Map.of("done", progress.done(), "total", progress.total()))
			.orElse(Map.of());
	}

	/** A day as it is to become, and as it was announced until now. */
	record Change(DayRequest day, @Nullable CalendarDay before) {
	}

	private @Nullable CalendarDay announced(DayRequest day) {
		var date = day.date();
		return (date == null) ? null
				: this.calendar.year(date.getYear())
					.all()
					.stream()
					.filter((each) -> each.date().equals(date))
					.findFirst()
					.orElse(null);
	}

	private static CalendarChangeRequest request(List<DayRequest> days) {
		List<@Nullable DayRequest> sent = new ArrayList<>(days);
		return new CalendarChangeRequest(false, sent);
	}

}
