package vn.motcua.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Hidden;

/** What was refused before any controller saw it is a problem like every other. */
@Hidden
@RestController
class UnseenErrors implements ErrorController {

	@RequestMapping("${spring.web.error.path:/error}")
	ResponseEntity<Problem> error(HttpServletRequest request, HttpServletResponse response) {
		EarlyRefusal.protect(response);
		var problem = EarlyRefusal.problem(request);
		return ResponseEntity.status(problem.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
	}

}
