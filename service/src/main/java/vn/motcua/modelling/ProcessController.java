package vn.motcua.modelling;

import java.net.URI;

import org.springdoc.core.annotations.ParameterObject;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import vn.motcua.access.Actor;
import vn.motcua.refusal.Refusal;
import vn.motcua.web.CommandKey;
import vn.motcua.web.Cursor;
import vn.motcua.web.OnceOnly;
import vn.motcua.web.Page;
import vn.motcua.web.Paging;
import vn.motcua.workflow.DeployedModel;
import vn.motcua.workflow.ProcessModels;

/**
 * Models over HTTP. Whoever is signed in may read them: the ways of dossiers are posted
 * publicly anyway.
 */
@RestController
@RequestMapping("/api/processes")
class ProcessController {

	private final HandingInModels handingIn;

	private final ProcessModels models;

	private final OnceOnly once;

	ProcessController(HandingInModels handingIn, ProcessModels models, OnceOnly once) {
		this.handingIn = handingIn;
		this.models = models;
		this.once = once;
	}

	@PostMapping(consumes = { MediaType.APPLICATION_XML_VALUE, MediaType.TEXT_XML_VALUE },
			produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<NewVersion> handIn(@AuthenticationPrincipal Actor actor, @RequestBody byte[] xml, CommandKey key) {
		return this.once.run(key, xml, NewVersion.class, () -> {
			var version = this.handingIn.handIn(xml, actor);
			return ResponseEntity.created(URI.create("/api/processes/" + version.key() + "/xml")).body(version);
		});
	}

	@GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
	Page<DeployedModel> list(@ParameterObject Paging paging) {
		var cursor = paging.cursor();
		// There are a few dozen: they are read at once, and cut here.
		var found = this.models.all()
			.stream()
			.filter((model) -> cursor == null || isAfter(model, cursor.text(0), cursor.number(1)))
			.limit(paging.size() + 1L)
			.toList();
		return Page.cut(found, paging.size(), (model) -> Cursor.of(model.key(), model.version()));
	}

	/** The list goes by key, the newest version of each first. */
	private static boolean isAfter(DeployedModel model, String key, long version) {
		int order = model.key().compareTo(key);
		return order > 0 || order == 0 && model.version() < version;
	}

	@GetMapping("/{key}/xml")
	ResponseEntity<byte[]> xml(@PathVariable String key) {
		var xml = this.models.xml(key)
			.orElseThrow(() -> Refusal.unknown("unknown-process",
					"There is no process " + key + "; GET /api/processes lists all."));
		return ResponseEntity.ok().contentType(MediaType.APPLICATION_XML).body(xml);
	}

}
