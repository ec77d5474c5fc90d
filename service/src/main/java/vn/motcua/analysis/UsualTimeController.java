package vn.motcua.analysis;

import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import vn.motcua.agency.Agencies;
import vn.motcua.procedure.Procedures;
import vn.motcua.refusal.Refusal;

/** Tells citizens what to reckon with; nobody need sign in for that. */
@RestController
class UsualTimeController {

	private final UsualTimes usual;

	private final Procedures procedures;

	private final Agencies agencies;

	UsualTimeController(UsualTimes usual, Procedures procedures, Agencies agencies) {
		this.usual = usual;
		this.procedures = procedures;
		this.agencies = agencies;
	}

	@GetMapping("/api/procedures/{code}/usual-time")
	UsualTime usualTime(@PathVariable String code, @RequestParam @Nullable String agency) {
		if (!this.procedures.isKnown(code)) {
			throw Refusal.unknown("unknown-procedure", "There is no procedure " + code + ".");
		}
		var tree = this.agencies.tree();
		if (agency != null) {
			tree.require(agency, "agency");
		}
		return this.usual.of(code, agency, tree.within((agency != null) ? agency : tree.root()));
	}

}
