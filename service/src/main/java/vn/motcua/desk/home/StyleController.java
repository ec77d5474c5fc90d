package vn.motcua.desk.home;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows the colours, spacings and components that all pages are made of. */
@Controller
class StyleController {

	@GetMapping("/desk/style")
	String style() {
		return "desk/home/style";
	}

}
