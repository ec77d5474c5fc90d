package vn.motcua.desk.dossier;

import java.time.Clock;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import vn.motcua.access.Actor;
import vn.motcua.agency.Agencies;
import vn.motcua.calendar.OfficialTime;
import vn.motcua.desk.SearchWords;
import vn.motcua.desk.Typed;
import vn.motcua.dossier.AnsweringDossiers;
import vn.motcua.dossier.DossierCode;
import vn.motcua.dossier.DossierSearch;
import vn.motcua.dossier.DossierState;
import vn.motcua.dossier.ReadingDossiers;
import vn.motcua.dossier.SearchingDossiers;
import vn.motcua.dossier.StepOnPath;
import vn.motcua.dossier.WholeDossier;
import vn.motcua.web.Paging;

/** A dossier on one page, and the search that finds it. */
@Controller("dossierPages")
class DossierController {

	private final ReadingDossiers reading;

	private final SearchingDossiers searching;

	private final AnsweringDossiers answering;

	private final Agencies agencies;

	private final SearchWords words;

	private final Clock clock;

	DossierController(ReadingDossiers reading, SearchingDossiers searching, AnsweringDossiers answering,
			Agencies agencies, SearchWords words, Clock clock) {
		this.reading = reading;
		this.searching = searching;
		this.answering = answering;
		this.agencies = agencies;
		this.words = words;
		this.clock = clock;
	}

	@GetMapping("/desk/dossiers")
	String search(@RequestParam @Nullable String q, @RequestParam @Nullable DossierState state,
			DossierSearch.@Nullable Due due, @RequestParam @Nullable String agency,
			@RequestParam @Nullable String after, @AuthenticationPrincipal Actor actor, HttpSession session,
			Model model) {
		var words = Objects.requireNonNullElse(this.words.read(q, session), "");
		var search = new DossierSearch(Typed.in(agency), state, null, words, due);
		var found = this.answering.brief(this.searching.search(search, new Paging(null, after), actor), actor);
		if (after == null && found.items().size() == 1
				&& found.items().getFirst().code().equals(DossierCode.asKept(words))) {
			return "redirect:/desk/dossiers/" + found.items().getFirst().code();
		}
		model.addAttribute("found", found);
		model.addAttribute("q", words);
		model.addAttribute("asked", this.words.inAddress(words, session));
		model.addAttribute("state", state);
		model.addAttribute("states", DossierState.values());
		return "desk/dossier/search";
	}

	@GetMapping("/desk/dossiers/{code}")
	String page(@PathVariable String code, @RequestParam(defaultValue = "") String list,
			@AuthenticationPrincipal Actor actor, Model model) {
		var whole = this.reading.whole(code, actor);
		model.addAttribute("whole", whole);
		model.addAttribute("dossier", whole.dossier());
		model.addAttribute("line", TimeLine.of(whole.ledger(), whole.stretches()));
		model.addAttribute("acts", DossierAct.offered(whole));
		model.addAttribute("undoable",
				whole.undoableBy(actor.username(), OfficialTime.dateOf(this.clock.instant())).stream().toList());
		model.addAttribute("correctable", whole.isCorrectable());
		model.addAttribute("agencies", this.agencies.tree().working());
		model.addAttribute("list", list);
		model.addAttribute("stepsDone", activities(whole, false));
		model.addAttribute("stepsOpen", activities(whole, true));
		return "desk/dossier/page";
	}

	/** The ids of steps in the model, by commas, as the diagram takes them. */
	private static String activities(WholeDossier whole, boolean open) {
		return Stream
			.concat(whole.steps().stream().filter((step) -> step.isOpen() == open).map(StepOnPath::activity),
					Stream.ofNullable(open ? whole.awaitsStep() : null))
			.distinct()
			.collect(Collectors.joining(","));
	}

	@GetMapping("/desk/dossiers/{code}/model")
	ResponseEntity<byte[]> model(@PathVariable String code, @AuthenticationPrincipal Actor actor) {
		return this.reading.model(code, actor)
			.map((xml) -> ResponseEntity.ok().contentType(MediaType.APPLICATION_XML).body(xml))
			.orElseGet(() -> ResponseEntity.notFound().build());
	}

}
