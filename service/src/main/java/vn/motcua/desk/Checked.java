package vn.motcua.desk;

import java.util.function.UnaryOperator;

import jakarta.validation.Validator;

import org.springframework.stereotype.Component;

import vn.motcua.refusal.FieldProblem;
import vn.motcua.refusal.Refusal;

/** What a form of a page was made into is held to the rules the API holds it to. */
@Component
public class Checked {

	private final Validator validator;

	Checked(Validator validator) {
		this.validator = validator;
	}

	/**
	 * The request, if it is good.
	 * @throws Refusal naming each field that is not
	 */
	public <T> T good(T request) {
		return good(request, UnaryOperator.identity());
	}

	/**
	 * The request, if it is good.
	 * @param inForm the field of the form that a field of the request comes from
	 * @throws Refusal naming each field of the form that is not
	 */
	public <T> T good(T request, UnaryOperator<String> inForm) {
		var wrong = this.validator.validate(request)
			.stream()
			.map((violation) -> new FieldProblem(inForm.apply(violation.getPropertyPath().toString()),
					violation.getMessage()))
			.toList();
		if (!wrong.isEmpty()) {
			throw Refusal.fields(wrong);
		}
		return request;
	}

}
