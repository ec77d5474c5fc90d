package vn.motcua.modelling;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Service;

import vn.motcua.access.Actor;
import vn.motcua.access.Reach;
import vn.motcua.access.Role;
import vn.motcua.processes.ModelFile;
import vn.motcua.refusal.FieldProblem;
import vn.motcua.refusal.Refusal;
import vn.motcua.workflow.ProcessModels;

/** An administrator of the whole province puts a model into force. */
@Service
public class HandingInModels {

	private static final int LARGEST = 1 << 20;

	private static final Logger log = LoggerFactory.getLogger(HandingInModels.class);

	private final ProcessModels models;

	private final Reach reach;

	HandingInModels(ProcessModels models, Reach reach) {
		this.models = models;
		this.reach = reach;
	}

	/** Everything that stands against the model; nothing is put into force. */
	public ModelFile check(byte[] xml, Actor by) {
		// Every agency's dossiers will go this way.
		this.reach.requireAll(by, Role.ADMIN);
		if (xml.length > LARGEST) {
			throw Refusal.rule("model-too-large", "A model may have at most 1 MiB; part it into several processes.");
		}
		return ModelFile.read(xml);
	}

	public NewVersion handIn(byte[] xml, Actor by) {
		var file = check(xml, by);
		if (!file.objections().isEmpty()) {
			throw Refusal.fields(file.objections()
				.stream()
				.map((objection) -> new FieldProblem(objection.element(), objection.sentence()))
				.toList());
		}
		try {
			var deployed = this.models.deploy(file.key(), xml);
			return new NewVersion(deployed.key(), deployed.version());
		}
		catch (IllegalArgumentException ex) {
			// What the engine says of it, names its own parts: that is for the log.
			log.warn("A model keeps the house rules, but the engine cannot take it", ex);
			throw Refusal.rule("unusable-model",
					"The engine cannot take this model. Ask whoever runs the service to look into the log.");
		}
	}

}
