package vn.motcua.journal;

import java.util.List;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A journal without Spring, for tests of those who follow it. */
public final class JournalFixture {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private JournalFixture() {
	}

	public static Journal journal(JdbcTemplate jdbc) {
		return new Journal(jdbc, JdbcClient.create(jdbc), JSON);
	}

	public static JournalCursors cursors(JdbcClient jdbc) {
		return new JournalCursors(jdbc);
	}

	/** Someone follows as in the running program. */
	public static SmartLifecycle following(JournalFollower follower) {
		return new FollowingJournal(List.of(follower));
	}

	public static JournalReader reader(JdbcClient jdbc) {
		return new JournalReader(jdbc, JSON);
	}

	/** Of a journal in which everything is told. */
	public static JournalLag lag(JdbcClient jdbc) {
		return new JournalLag(reader(jdbc), new StaticListableBeanFactory().getBeanProvider(Untold.class));
	}

}
