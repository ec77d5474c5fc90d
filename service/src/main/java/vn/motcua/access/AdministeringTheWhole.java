package vn.motcua.access;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.motcua.agency.NoLongerTopmost;

/**
 * Whoever administered everything goes on doing so when the tree of agencies grows
 * upwards; otherwise nobody could act for the new topmost agency, nor make a user there.
 * All others stay where they are.
 */
@Component
class AdministeringTheWhole {

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	AdministeringTheWhole(JdbcClient jdbc, ApplicationEventPublisher events) {
		this.jdbc = jdbc;
		this.events = events;
	}

	@EventListener
	void follow(NoLongerTopmost change) {
		this.jdbc.sql("""
				update app_user as u
				set agency = ?
				from app_user_role as r
				where u.agency = ?
				  and r.username = u.username
				  and r.role = 'ADMIN'
				returning u.username
				""")
			.params(change.above(), change.agency())
			.query(String.class)
			.list()
			.forEach((username) -> this.events.publishEvent(new UserChanged(username)));
	}

}
