package vn.motcua.dossier;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Service;

import vn.motcua.access.Actor;
import vn.motcua.web.CommandKey;
import vn.motcua.web.ExpectedVersion;

/** Many tasks are decided at once; the answer says of each what became of it. */
@Service
public class DecidingMany {

	private final DecidingTasks deciding;

	private final ManyAtOnce many;

	private final JsonMapper json;

	DecidingMany(DecidingTasks deciding, ManyAtOnce many, JsonMapper json) {
		this.deciding = deciding;
		this.many = many;
		this.json = json;
	}

	/**
	 * One of the decisions.
	 *
	 * @param onBehalfOf for whom, if for someone absent
	 */
	public record Item(UUID task, Outcome outcome, @Nullable String note, @Nullable String onBehalfOf) {
	}

	/** Decides each, or only tries to. */
	public List<ItemAnswer> decideEach(List<Item> items, boolean dryRun, CommandKey key, Actor actor) {
		return decide(this.json.valueToTree(items), dryRun, key, actor);
	}

	List<ItemAnswer> decide(JsonNode items, boolean dryRun, CommandKey key, Actor actor) {
		return this.many.run(items, DecisionRequest.class, dryRun, key,
				(task, request) -> this.deciding.decide(task, request.command(), ExpectedVersion.ANY, actor));
	}

}
