package vn.motcua.staffing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

/** Stub. */
@Component
public class Substitutions {

	public List<Standing> standsInFor(String substitute, Instant at) {
		return List.of();
	}

	public Optional<Standing> inForce(String substitute, String absent, String field, Instant at) {
		return Optional.empty();
	}

}
