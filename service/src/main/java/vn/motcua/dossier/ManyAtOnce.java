package vn.motcua.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.motcua.refusal.FieldProblem;
import vn.motcua.refusal.Refusal;
import vn.motcua.web.CommandKey;
import vn.motcua.web.OnceOnly;
import vn.motcua.web.Problem;
import vn.motcua.web.ProblemOf;

/**
 * Many commands on tasks in one call, each in a transaction of its own: one that fails
 * harms no other. Sent again under the same key, what was done is not done twice, also
 * when the first call was cut off in the middle.
 */
@Component
class ManyAtOnce {

	private static final Logger log = LoggerFactory.getLogger(ManyAtOnce.class);

	private static final int MOST = 500;

	private final OnceOnly once;

	private final JsonMapper json;

	private final Validator validator;

	private final TransactionTemplate transaction;

	ManyAtOnce(OnceOnly once, JsonMapper json, Validator validator, PlatformTransactionManager transactions) {
		this.once = once;
		this.json = json;
		this.validator = validator;
		this.transaction = new TransactionTemplate(transactions);
	}

	/** What is done to one task. */
	@FunctionalInterface
	interface Deed<T> {

		Dossier doTo(UUID task, T request);

	}

	/** Does each, or only tries to. */
	<T> List<ItemAnswer> run(JsonNode items, Class<T> type, boolean dryRun, CommandKey key, Deed<T> deed) {
		if (!items.isArray() || items.isEmpty() || items.size() > MOST) {
			throw Refusal.field("bad-list", "", "Send a list of 1 to " + MOST + " items.");
		}
		if (dryRun) {
			return each(items, (number, item) -> tried(item, type, deed));
		}
		var before = this.once.before(key, items, ItemAnswer[].class);
		if (before.isPresent() && before.get().getBody() instanceof ItemAnswer[] answers) {
			return List.of(answers);
		}
		var answers = each(items, (number, item) -> this.once.run(key.part(number), item, String.class,
				() -> ResponseEntity.ok(carriedOut(item, type, deed).getCode())));
		return List.of(this.once
			.run(key, items, ItemAnswer[].class, () -> ResponseEntity.ok(answers.toArray(ItemAnswer[]::new)))
			.getBody());
	}

	private static List<ItemAnswer> each(JsonNode items, Work work) {
		List<ItemAnswer> answers = new ArrayList<>();
		for (JsonNode item : items) {
			answers.add(answer(answers.size(), item, work));
		}
		return answers;
	}

	private static ItemAnswer answer(int number, JsonNode item, Work work) {
		var task = item.path("task").asString(null);
		try {
			work.on(number, item);
			return new ItemAnswer(task, true, null);
		}
		catch (RuntimeException ex) {
			var problem = ProblemOf.exception(ex);
			if (problem.status() >= 500) {
				log.error("Item {} of a list failed", number, ex);
			}
			return new ItemAnswer(task, false, problem);
		}
	}

	private <T> void tried(JsonNode item, Class<T> type, Deed<T> deed) {
		this.transaction.executeWithoutResult((status) -> {
			status.setRollbackOnly();
			carriedOut(item, type, deed);
		});
	}

	private <T> Dossier carriedOut(JsonNode item, Class<T> type, Deed<T> deed) {
		if (!item.isObject()) {
			throw Refusal.field("bad-item", "", "Each item is an object that names its task.");
		}
		var request = this.json.treeToValue(item, type);
		List<FieldProblem> wrong = this.validator.validate(request).stream().map(ManyAtOnce::problem).toList();
		if (!wrong.isEmpty()) {
			throw Refusal.fields(wrong);
		}
		return deed.doTo(taskOf(item), request);
	}

	private static FieldProblem problem(ConstraintViolation<?> violation) {
		return new FieldProblem(violation.getPropertyPath().toString(), violation.getMessage());
	}

	private static UUID taskOf(JsonNode item) {
		try {
			return UUID.fromString(item.path("task").asString(""));
		}
		catch (IllegalArgumentException ex) {
			throw Refusal.field("unknown-task", "task", "Name the task by its id.");
		}
	}

	private interface Work {

		void on(int number, JsonNode item);

	}

}
