package vn.motcua.dossier;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

/** Stub. */
@Component
class DealingOutTasks {

	Optional<String> to(TaskKind kind, String agency, Instant at, Set<String> notTo) {
		return Optional.empty();
	}

}
