package vn.motcua.desk.administration;

import java.time.DayOfWeek;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.motcua.access.Actor;
import vn.motcua.calendar.OfficeHoursSet;
import vn.motcua.calendar.OpenDay;
import vn.motcua.desk.Checked;
import vn.motcua.timetable.KeepingOfficeHours;
import vn.motcua.web.CommandKey;
import vn.motcua.web.OnceOnly;

/** Office hours of an agency: the week that holds, those to come, and a new one. */
@Controller
class HoursController {

	/** Morning and afternoon. */
	private static final int USUAL_SHIFTS = 2;

	private final Administering administering;

	private final KeepingOfficeHours keeping;

	private final Checked checked;

	private final OnceOnly once;

	HoursController(Administering administering, KeepingOfficeHours keeping, Checked checked, OnceOnly once) {
		this.administering = administering;
		this.keeping = keeping;
		this.checked = checked;
		this.once = once;
	}

	@GetMapping("/desk/administration/hours")
	String hours(@RequestParam @Nullable String agency, @AuthenticationPrincipal Actor actor, Model page) {
		var sets = this.keeping.setsOf(this.administering.agency(actor, agency, page), actor);
		page.addAttribute("weeks", sets.stream().map(Week::of).toList());
		page.addAttribute("weekdays", DayOfWeek.values());
		page.addAttribute("week", Week.of(sets.getLast()).days());
		page.addAttribute("shifts", shifts(sets.getLast()));
		page.addAttribute("today", this.administering.today());
		return "desk/administration/hours";
	}

	/** A set, with its open days by their weekdays. */
	record Week(OfficeHoursSet set, Map<DayOfWeek, OpenDay> days) {

		static Week of(OfficeHoursSet set) {
			return new Week(set, set.days().stream().collect(Collectors.toMap(OpenDay::day, Function.identity())));
		}

	}

	private static int shifts(OfficeHoursSet set) {
		return Math.max(USUAL_SHIFTS,
				set.days().stream().map(OpenDay::shifts).mapToInt((shifts) -> shifts.size()).max().orElse(0));
	}

	@PostMapping("/desk/administration/hours")
	String enter(@ModelAttribute HoursForm form, CommandKey key, @AuthenticationPrincipal Actor actor) {
		var request = this.checked.good(form.request());
		this.once.run(key, request, OfficeHoursSet.class, () -> ResponseEntity
			.ok(this.keeping.enter(request.agency(), request.validFrom(), request.openDays(), actor)));
		return "redirect:/desk/administration/hours?agency=" + request.agency() + "&done=administration.hours";
	}

}
