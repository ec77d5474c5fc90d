package vn.motcua.desk.home;

import java.util.List;

import jakarta.servlet.http.HttpSession;

import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

import vn.motcua.desk.SearchWords;

/**
 * Where all search boxes of the desks send their words: posted, and led on to the list
 * they are for, by an address that does not say them.
 */
@Controller
class SearchController {

	/** What a list is narrowed by besides words. */
	private static final List<String> NARROWING = List.of("kind", "agency", "field", "due", "mine", "state");

	private final SearchWords words;

	SearchController(SearchWords words) {
		this.words = words;
	}

	/** Lists that are searched. */
	enum Searched {

		/** Tìm hồ sơ. */
		DOSSIERS("/desk/dossiers"),
		/** Việc chờ xử lý. */
		INBOX("/desk/inbox"),
		/** Hồ sơ chờ phê duyệt. */
		APPROVAL("/desk/approval"),
		/** Người dùng. */
		PEOPLE("/desk/administration/people");

		private final String path;

		Searched(String path) {
			this.path = path;
		}

	}

	@PostMapping("/desk/search")
	String search(@RequestParam Searched list, @RequestParam(defaultValue = "") String q,
			@RequestParam MultiValueMap<String, String> form, HttpSession session) {
		var address = UriComponentsBuilder.fromPath(list.path);
		NARROWING.stream()
			.filter((name) -> form.getFirst(name) instanceof String said && !said.isBlank())
			.forEach((name) -> address.queryParam(name, form.getFirst(name)));
		var asked = this.words.inAddress(q, session);
		if (!asked.isEmpty()) {
			address.queryParam("q", asked);
		}
		return "redirect:" + address.encode().toUriString();
	}

}
