package vn.motcua.desk.citizen;

import java.beans.PropertyEditorSupport;

import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

import vn.motcua.web.Texts;

/** A field that was left empty says nothing; browsers send it nevertheless. */
@ControllerAdvice(basePackages = "vn.motcua.desk.citizen")
class EmptyFields {

	@InitBinder
	void nothingIsNone(WebDataBinder binder) {
		binder.registerCustomEditor(String.class, new Normal());
	}

	/** Written as all texts are; none, where nothing is left. */
	private static final class Normal extends PropertyEditorSupport {

		@Override
		public void setAsText(String text) {
			var normal = Texts.normal(text);
			setValue(normal.isEmpty() ? null : normal);
		}

	}

}
