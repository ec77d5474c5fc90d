package vn.motcua.procedure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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
 * the older ones stay for the dossiers that were received under them. Until it begins, a
 * version can be mended or withdrawn. A procedure is the same everywhere, so it is for
 * administrators of the whole to change.
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
		requireToCome(validFrom);
		requireNewest(version.code(), validFrom);
		insert(version);
		this.events.publishEvent(new ProceduresChanged());
	}

	/**
	 * Mends a version that is not in force yet: nobody has received anything under it, so
	 * it is written anew. The newest may begin on another date as well.
	 */
	@Transactional
	public void mend(String code, LocalDate validFrom, NewVersion version, Actor actor) {
		this.reach.requireAll(actor, Role.ADMIN);
		version.requireGood(this.steps.names());
		if (!version.code().equals(code)) {
			throw Refusal.field("another-procedure", "code",
					"A version stays one of its procedure; withdraw it and add it to the other one.");
		}
		remove(code, validFrom);
		if (!version.validFrom().equals(validFrom)) {
			requireToCome(version.validFrom());
			requireNewest(code, version.validFrom());
		}
		insert(version);
		this.events.publishEvent(new ProceduresChanged());
	}

	/**
	 * Withdraws a version that is not in force yet; what it would have replaced stays in
	 * force.
	 */
	@Transactional
	public void withdraw(String code, LocalDate validFrom, Actor actor) {
		this.reach.requireAll(actor, Role.ADMIN);
		remove(code, validFrom);
		this.events.publishEvent(new ProceduresChanged());
	}

	private void remove(String code, LocalDate validFrom) {
		// Primary key of procedure. Whoever mends the same version at the same moment
		// waits.
		this.jdbc.sql("select valid_from from procedure where code = ? and valid_from = ? for update")
			.params(code, validFrom)
			.query(LocalDate.class)
			.optional()
			.orElseThrow(() -> unknown(code, validFrom));
		if (!validFrom.isAfter(OfficialTime.dateOf(this.clock.instant()))) {
			throw inForce(code, validFrom);
		}
		for (String table : List.of("procedure_step", "procedure_component", "procedure")) {
			this.jdbc.sql("delete from " + table + " where code = ? and valid_from = ?")
				.params(code, validFrom)
				.update();
		}
	}

	static Refusal unknown(String code, LocalDate validFrom) {
		return Refusal.unknown("unknown-version",
				"There is no version of " + code + " from " + validFrom + "; read its versions again.");
	}

	static Refusal inForce(String code, LocalDate validFrom) {
		return Refusal.conflict("version-in-force", "The version of " + code + " from " + validFrom
				+ " is or was in force and stays as it is; add a new one that begins on a later date.");
	}

	private void requireToCome(LocalDate validFrom) {
		if (validFrom.isBefore(OfficialTime.dateOf(this.clock.instant())) || validFrom.getYear() > LAST_YEAR) {
			throw Refusal.field("not-to-come", "validFrom",
					"A procedure changes today or on a later date, up to the year " + LAST_YEAR + ".");
		}
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
