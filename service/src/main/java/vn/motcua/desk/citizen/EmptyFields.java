package vn.motcua.desk.citizen;

import org.springframework.beans.propertyeditors.StringTrimmerEditor;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/** A field that was left empty says nothing; browsers send it nevertheless. */
@ControllerAdvice(basePackages = "vn.motcua.desk.citizen")
class EmptyFields {

	@InitBinder
	void nothingIsNone(WebDataBinder binder) {
		binder.registerCustomEditor(String.class, new StringTrimmerEditor(true));
	}

}
