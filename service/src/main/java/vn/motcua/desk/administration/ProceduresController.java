package vn.motcua.desk.administration;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.motcua.access.Actor;
import vn.motcua.calendar.TimeLimit;
import vn.motcua.desk.Checked;
import vn.motcua.desk.Words;
import vn.motcua.procedure.ChangingProcedures;
import vn.motcua.procedure.NewVersion;
import vn.motcua.procedure.ProcedureVersion;
import vn.motcua.procedure.ReadingProcedures;
import vn.motcua.procedure.SupplementRule;
import vn.motcua.processes.ModelStep;
import vn.motcua.web.CommandKey;
import vn.motcua.web.Cursor;
import vn.motcua.web.OnceOnly;
import vn.motcua.web.Page;
import vn.motcua.web.Paging;

/** Procedures: all of them, the versions of one, the ways it takes, a new version. */
@Controller
class ProceduresController {

	private final Administering administering;

	private final ReadingProcedures reading;

	private final ChangingProcedures changing;

	private final Ways ways;

	private final Words words;

	private final Checked checked;

	private final OnceOnly once;

	ProceduresController(Administering administering, ReadingProcedures reading, ChangingProcedures changing, Ways ways,
			Words words, Checked checked, OnceOnly once) {
		this.administering = administering;
		this.reading = reading;
		this.changing = changing;
		this.ways = ways;
		this.words = words;
		this.checked = checked;
		this.once = once;
	}

	@GetMapping("/desk/administration/procedures")
	String list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String field, Paging paging,
			@AuthenticationPrincipal Actor actor, Model page) {
		this.administering.read(actor, page);
		var cursor = paging.cursor();
		var found = this.reading.inForce(this.administering.today(), q, field, (cursor != null) ? cursor.text(0) : null,
				paging.size() + 1);
		page.addAttribute("q", q);
		page.addAttribute("field", field);
		page.addAttribute("fields", this.reading.fields());
		page.addAttribute("found", Page.cut(found, paging.size(), (version) -> Cursor.of(version.code())));
		return "desk/administration/procedures";
	}

	@GetMapping("/desk/administration/procedures/{code}")
	String one(@PathVariable String code, @AuthenticationPrincipal Actor actor, Model page) {
		this.administering.read(actor, page);
		var versions = this.reading.versions(code);
		var today = this.administering.today();
		var now = versions.stream().filter((each) -> !each.validFrom().isAfter(today)).findFirst();
		var ways = this.ways.of(now.orElse(versions.getFirst()));
		var steps = this.ways.stepsOf(ways);
		page.addAttribute("table",
				VersionTable.of(versions, this.words, (id) -> steps.containsKey(id) ? steps.get(id).name() : id));
		page.addAttribute("now", now.orElse(null));
		page.addAttribute("today", today);
		page.addAttribute("ways", ways);
		return "desk/administration/procedure";
	}

	@GetMapping({ "/desk/administration/procedures/new", "/desk/administration/procedures/{code}/new" })
	String fresh(@PathVariable(required = false) @Nullable String code, @AuthenticationPrincipal Actor actor,
			Model page) {
		this.administering.offer(actor, page);
		fill((code != null) ? this.reading.versions(code).getFirst() : null, page);
		page.addAttribute("since", this.administering.today().plusDays(1));
		return "desk/administration/procedure-new";
	}

	/** A version that is not in force yet, to be mended or withdrawn. */
	@GetMapping("/desk/administration/procedures/{code}/versions/{validFrom}")
	String toCome(@PathVariable String code, @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate validFrom,
			@AuthenticationPrincipal Actor actor, Model page) {
		this.administering.offer(actor, page);
		var version = this.reading.toCome(code, validFrom, this.administering.today());
		fill(version, page);
		page.addAttribute("since", version.validFrom());
		page.addAttribute("mended", version);
		return "desk/administration/procedure-new";
	}

	/** What a version says that the form begins with, and what there is to choose. */
	private void fill(@Nullable ProcedureVersion before, Model page) {
		List<ModelStep> steps = (before != null) ? List.copyOf(this.ways.stepsOf(this.ways.of(before)).values())
				: List.of();
		page.addAttribute("before", before);
		page.addAttribute("steps", steps);
		page.addAttribute("shares",
				(before != null)
						? before.steps()
							.stream()
							.collect(Collectors.toMap(ProcedureVersion.Part::step, ProcedureVersion.Part::share))
						: Map.of());
		page.addAttribute("lines", (before != null) ? String.join("\n", before.components()) : "");
		page.addAttribute("fields", this.reading.fields());
		page.addAttribute("levels", NewVersion.Level.values());
		page.addAttribute("units", TimeLimit.Unit.values());
		page.addAttribute("rules", SupplementRule.values());
	}

	@PostMapping("/desk/administration/procedures")
	String add(@ModelAttribute VersionForm form, CommandKey key, @AuthenticationPrincipal Actor actor) {
		var version = this.checked.good(form.request());
		this.once.run(key, version, NewVersion.class, () -> {
			this.changing.add(version, actor);
			return ResponseEntity.ok(version);
		});
		return "redirect:/desk/administration/procedures/" + version.code() + "?done=administration.procedure";
	}

	@PostMapping("/desk/administration/procedures/{code}/versions/{validFrom}/correction")
	String mend(@PathVariable String code, @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate validFrom,
			@ModelAttribute VersionForm form, CommandKey key, @AuthenticationPrincipal Actor actor) {
		var version = this.checked.good(form.request());
		this.once.run(key, List.of(validFrom, version), NewVersion.class, () -> {
			this.changing.mend(code, validFrom, version, actor);
			return ResponseEntity.ok(version);
		});
		return "redirect:/desk/administration/procedures/" + code + "?done=administration.version.mended";
	}

	@PostMapping("/desk/administration/procedures/{code}/versions/{validFrom}/withdrawal")
	String withdraw(@PathVariable String code, @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate validFrom,
			CommandKey key, @AuthenticationPrincipal Actor actor) {
		this.once.run(key, List.of(code, validFrom), String.class, () -> {
			this.changing.withdraw(code, validFrom, actor);
			return ResponseEntity.ok("");
		});
		// Of a procedure that had no other version nothing is left to be shown.
		return "redirect:/desk/administration/procedures?q=" + code + "&done=administration.version.withdrawn";
	}

}
