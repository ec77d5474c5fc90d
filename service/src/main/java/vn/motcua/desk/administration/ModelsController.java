package vn.motcua.desk.administration;

import java.nio.charset.StandardCharsets;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.motcua.access.Actor;
import vn.motcua.modelling.HandingInModels;
import vn.motcua.modelling.NewVersion;
import vn.motcua.processes.ModelFile;
import vn.motcua.refusal.Refusal;
import vn.motcua.web.CommandKey;
import vn.motcua.web.OnceOnly;
import vn.motcua.web.Verbatim;
import vn.motcua.workflow.DeployedModel;
import vn.motcua.workflow.ProcessModels;

/**
 * Process models: which version runs how many dossiers, what one looks like, a new one.
 */
@Controller
class ModelsController {

	private final Administering administering;

	private final HandingInModels handingIn;

	private final ProcessModels models;

	private final OnceOnly once;

	ModelsController(Administering administering, HandingInModels handingIn, ProcessModels models, OnceOnly once) {
		this.administering = administering;
		this.handingIn = handingIn;
		this.models = models;
		this.once = once;
	}

	@GetMapping("/desk/administration/models")
	String list(@AuthenticationPrincipal Actor actor, Model page) {
		this.administering.read(actor, page);
		page.addAttribute("models", this.models.all());
		return "desk/administration/models";
	}

	@GetMapping("/desk/administration/models/new")
	String fresh(@AuthenticationPrincipal Actor actor, Model page) {
		this.administering.offer(actor, page);
		return "desk/administration/model-new";
	}

	@GetMapping("/desk/administration/models/{key}/{version}")
	String one(@PathVariable String key, @PathVariable int version, @AuthenticationPrincipal Actor actor, Model page) {
		this.administering.read(actor, page);
		page.addAttribute("model", model(key, version));
		page.addAttribute("steps", ModelFile.stepsOf(read(key, version)));
		return "desk/administration/model";
	}

	@GetMapping("/desk/administration/models/{key}/{version}/xml")
	ResponseEntity<byte[]> xml(@PathVariable String key, @PathVariable int version,
			@RequestParam(defaultValue = "false") boolean download) {
		var answer = ResponseEntity.ok().contentType(MediaType.APPLICATION_XML);
		if (download) {
			answer.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(key + "-" + version + ".bpmn").build().toString());
		}
		return answer.body(read(key, version));
	}

	/** A page that was answered to a form is not there to be loaded again. */
	@GetMapping("/desk/administration/models/check")
	String again() {
		return "redirect:/desk/administration/models/new";
	}

	@PostMapping("/desk/administration/models/check")
	String check(@Verbatim @RequestParam(defaultValue = "") String xml, @AuthenticationPrincipal Actor actor,
			Model page) {
		page.addAttribute("file", this.handingIn.check(bytes(xml), actor));
		page.addAttribute("xml", xml);
		this.administering.read(actor, page);
		return "desk/administration/model-checked";
	}

	@PostMapping("/desk/administration/models")
	String handIn(@Verbatim @RequestParam(defaultValue = "") String xml, CommandKey key,
			@AuthenticationPrincipal Actor actor) {
		var made = this.once
			.run(key, xml, NewVersion.class, () -> ResponseEntity.ok(this.handingIn.handIn(bytes(xml), actor)))
			.getBody();
		return "redirect:/desk/administration/models" + ((made != null) ? "/" + made.key() + "/" + made.version() : "")
				+ "?done=administration.model";
	}

	private DeployedModel model(String key, int version) {
		return this.models.all()
			.stream()
			.filter((model) -> model.key().equals(key) && model.version() == version)
			.findFirst()
			.orElseThrow(() -> unknown(key));
	}

	private byte[] read(String key, int version) {
		return this.models.xml(key, version).orElseThrow(() -> unknown(key));
	}

	private static Refusal unknown(String key) {
		return Refusal.unknown("unknown-process", "There is no process " + key + "; GET /api/processes lists all.");
	}

	private static byte[] bytes(String xml) {
		return xml.strip().getBytes(StandardCharsets.UTF_8);
	}

}
