package vn.motcua.dossier;

import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import vn.motcua.procedure.StepsOfPaths;
import vn.motcua.workflow.DeclaredStep;
import vn.motcua.workflow.ProcessModels;

/** The steps that someone works on, in whatever model. */
@Component
class StepsOfModels implements StepsOfPaths {

	private final ProcessModels models;

	StepsOfModels(ProcessModels models) {
		this.models = models;
	}

	@Override
	public Set<String> names() {
		return this.models.steps().stream().map(DeclaredStep::id).collect(Collectors.toSet());
	}

}
