package vn.motcua.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
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
	ResponseEntity<Problem> error(HttpServletRequest request) {
		var problem = problem(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
				? HttpStatus.valueOf(status) : HttpStatus.NOT_FOUND);
		return ResponseEntity.status(problem.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
	}

	static Problem problem(HttpStatus status) {
		return Problem.of(status, ProblemOf.code(status),
				status.is5xxServerError() ? "Something is wrong on our side; nothing was changed."
						: "The call cannot be understood as it was sent.");
	}

}
