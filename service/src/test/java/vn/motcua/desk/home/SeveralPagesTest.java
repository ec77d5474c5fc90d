package vn.motcua.desk.home;

import org.junit.jupiter.api.Test;

import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

import vn.motcua.testing.ServiceTest;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

/** Whoever is signed in has several pages open, and they ask at the same moment. */
@ServiceTest
class SeveralPagesTest {

	private final FindByIndexNameSessionRepository<? extends Session> sessions;

	SeveralPagesTest(FindByIndexNameSessionRepository<? extends Session> sessions) {
		this.sessions = sessions;
	}

	@Test
	void may_both_be_the_first_to_keep_something() {
		assertThat(keptByBoth(this.sessions)).isEqualTo("what the other one searched");
	}

	private static <S extends Session> Object keptByBoth(FindByIndexNameSessionRepository<S> sessions) {
		var session = sessions.createSession();
		sessions.save(session);
		var one = requireNonNull(sessions.findById(session.getId()));
		var other = requireNonNull(sessions.findById(session.getId()));
		one.setAttribute("words", "what one searched");
		other.setAttribute("words", "what the other one searched");
		sessions.save(one);
		sessions.save(other);
		try {
			return requireNonNull(sessions.findById(session.getId())).getRequiredAttribute("words");
		}
		finally {
			sessions.deleteById(session.getId());
		}
	}

}
