package vn.motcua.procedure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.access.Actor;
import vn.motcua.access.Reach;
import vn.motcua.access.Role;
import vn.motcua.calendar.OfficialTime;
import vn.motcua.refusal.Refusal;

/**
 * A procedure changes from a date on (công bố thủ tục hành chính): a new version begins,
 * the older ones stay for the dossiers that were received under them. A procedure is the
 * same everywhere, so it is for administrators of the whole to change.
 */
@Service
public class ChangingProcedures {

	private static final int LAST_YEAR = 2100;

	private final JdbcClient jdbc;

	private final Reach reach;

	private final StepsOfPaths steps;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	ChangingProcedures(JdbcClient jdbc, Reach reach, StepsOfPaths steps, Clock clock,
			ApplicationEventPublisher events) {
		this.jdbc = jdbc;
		this.reach = reach;
		this.steps = steps;
		this.clock = clock;
		this.events = events;
	}

	@Transactional
	public void add(NewVersion version, Actor actor) {
		this.reach.requireAll(actor, Role.ADMIN);
		version.requireGood(this.steps.names());
		var validFrom = version.validFrom();
		if (validFrom.isBefore(OfficialTime.dateOf(this.clock.instant())) || validFrom.getYear() > LAST_YEAR) {
			throw Refusal.field("not-to-come", "validFrom",
					"A procedure changes today or on a later date, up to the year " + LAST_YEAR + ".");
		}
		requireNewest(version.code(), validFrom);
		insert(version);
		this.events.publishEvent(new ProceduresChanged());
	}

	private void requireNewest(String code, LocalDate validFrom) {
		// Primary key of procedure. A version added at the same moment is met there too.
		this.jdbc.sql("select max(valid_from) as newest from procedure where code = ?")
			.param(code)
			.query((row, number) -> Optional.ofNullable(row.getObject("newest", LocalDate.class)))
			.single()
			.filter((newest) -> !validFrom.isAfter(newest))
			.ifPresent((newest) -> {
				throw Refusal.conflict("not-the-newest", "A version of " + code + " from " + newest
						+ " is there already and stays as it is; a new one begins on a later date.");
			});
	}

	private void insert(NewVersion version) {
		this.jdbc
			.sql("""
					insert into procedure (code, valid_from, name, field, level, limit_value, limit_unit, fee_vnd, online, postal,
					                       coordinating, supplement_rule)
					values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
					""")
			.param(version.code())
			.param(version.validFrom())
			.param(version.name().strip())
			.param(version.field().strip())
			.param(version.level().name())
			.param(version.limit())
			.param(version.unit().name())
			.param(version.feeVnd())
			.param(version.online())
			.param(version.postal())
			.param(version.coordinating())
			.param(version.supplementRule().name())
			.update();
		int position = 0;
		for (String component : version.componentNames()) {
			position++;
			this.jdbc.sql("insert into procedure_component (code, valid_from, position, name) values (?, ?, ?, ?)")
				.params(version.code(), version.validFrom(), position, component)
				.update();
		}
		for (NewVersion.Step step : version.parts()) {
			this.jdbc.sql("insert into procedure_step (code, valid_from, step, share) values (?, ?, ?, ?)")
				.params(version.code(), version.validFrom(), step.step(), step.share())
				.update();
		}
	}

}
