package vn.motcua.web;

import java.util.regex.Pattern;

import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.context.request.WebRequest;

import vn.motcua.refusal.Refusal;

/**
 * Forms and queries are records: what is sent makes them, and changes nothing in them
 * once they are made. Without this a field with an index, {@code chosen[0]}, would be
 * written into the list of a finished one.
 */
@ControllerAdvice
class DeclarativeBinding {

	/** Fields of a list are numbered, and no list has a thousand. */
	private static final Pattern NAME = Pattern.compile("[^\\[\\]]*+(?:\\[\\d{1,3}][^\\[\\]]*+)*+");

	@InitBinder
	void bindsWhatIsDeclared(WebDataBinder binder, WebRequest request) {
		binder.setDeclarativeBinding(true);
		if (isToBeMade(binder) && !request.getParameterMap().keySet().stream().allMatch(NAME.asMatchPredicate())) {
			throw Refusal.malformed("bad-field-name",
					"A field of a list has its number, 0 to 999, in the brackets of its name.");
		}
	}

	/** Not a single value, and not a body that was read already. */
	private static boolean isToBeMade(WebDataBinder binder) {
		return binder.getTarget() == null && binder.getTargetType() != null;
	}

}
