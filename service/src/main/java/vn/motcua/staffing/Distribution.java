package vn.motcua.staffing;

import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

import vn.motcua.platform.ChangeFeed;
import vn.motcua.platform.Remembered;

/** Phân công tự động: how each unit deals out new work. */
@Component
public class Distribution {

	/** How new work finds its officer. */
	public enum Mode {

		/** The head of the unit gives it out, or someone takes it. */
		BY_HAND,
		/** To each in turn. */
		ROUND_ROBIN,
		/** To whoever has least in hand. */
		BY_LOAD

	}

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	private final Remembered<Map<String, Mode>> modes;

	Distribution(JdbcClient jdbc, ApplicationEventPublisher events, ChangeFeed changes) {
		this.jdbc = jdbc;
		this.events = events;
		this.modes = changes.remember(this::load, "distribution");
	}

	/** How that unit deals out new work; by hand, unless it says otherwise. */
	public Mode of(String agency) {
		return this.modes.get().getOrDefault(agency, Mode.BY_HAND);
	}

	@Transactional
	public void change(String agency, Mode mode) {
		this.jdbc.sql("""
				insert into distribution (agency, mode)
				values (?, ?)
				on conflict (agency) do update set mode = excluded.mode
				""").params(agency, mode.name()).update();
		this.events.publishEvent(new StaffingChanged());
	}

	private Map<String, Mode> load() {
		return this.jdbc.sql("select agency, mode from distribution")
			.query((row, number) -> Map.entry(row.getString("agency"), Mode.valueOf(row.getString("mode"))))
			.list()
			.stream()
			.collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	@TransactionalEventListener
	void forget(StaffingChanged changed) {
		this.modes.forget();
	}

}
