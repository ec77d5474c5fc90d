package vn.motcua.web;

import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * Forms and queries are records: what is sent makes them, and changes nothing in them
 * once they are made. Without this a field with an index, {@code chosen[0]}, would be
 * written into the list of a finished one.
 */
@ControllerAdvice
class DeclarativeBinding {

	@InitBinder
	void bindsWhatIsDeclared(WebDataBinder binder) {
		binder.setDeclarativeBinding(true);
	}

}
