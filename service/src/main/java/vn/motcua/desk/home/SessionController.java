package vn.motcua.desk.home;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import vn.motcua.access.PageSessions;
import vn.motcua.access.SessionTime;
import vn.motcua.access.Unattended;

/** What a page's script asks to warn in time, and says when someone works on. */
@RestController
@RequestMapping("/desk/session")
class SessionController {

	private final PageSessions sessions;

	SessionController(PageSessions sessions) {
		this.sessions = sessions;
	}

	@GetMapping
	@Unattended
	ResponseEntity<SessionTime> left(HttpServletRequest request) {
		return ResponseEntity.of(this.sessions.timeOf(request));
	}

	/**
	 * Someone is there; whatever is asked for by someone says so, and this nothing more.
	 */
	@PostMapping
	ResponseEntity<SessionTime> goOn(HttpServletRequest request) {
		return left(request);
	}

}
