package vn.motcua.agency;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.agency.AgencyRecord.Act;
import vn.motcua.refusal.FieldProblem;
import vn.motcua.refusal.Refusal;

/**
 * The tree of agencies (bộ máy) changes: one is added, gets another name, ceases. None is
 * ever deleted, because dossiers and people name it; whatever is done is written down.
 */
@Service
public class KeepingAgencies {

	private final JdbcClient jdbc;

	private final Agencies agencies;

	private final List<StillNeeded> needs;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	KeepingAgencies(JdbcClient jdbc, Agencies agencies, List<StillNeeded> needs, Clock clock,
			ApplicationEventPublisher events) {
		this.jdbc = jdbc;
		this.agencies = agencies;
		this.needs = needs;
		this.clock = clock;
		this.events = events;
	}

	@Transactional
	public Agency add(NewAgency wanted, String by) {
		var agency = wanted.requireGood(this.agencies.tree());
		var added = this.jdbc
			.sql("insert into agency (id, parent, kind, name) values (?, ?, ?, ?) on conflict do nothing")
			.params(agency.id(), wanted.parent(), agency.kind().name(), agency.name())
			.update();
		if (added == 0) {
			throw Refusal.conflict("agency-known",
					"There is an agency " + agency.id() + " already. Choose another identifier.");
		}
		write(agency.id(), by, Act.ADDED, null, agency.name());
		return agency;
	}

	@Transactional
	public Agency rename(String id, String name, String by) {
		var stripped = name.strip();
		if (!NewAgency.NAME.matcher(stripped).matches()) {
			throw Refusal
				.fields(List.of(new FieldProblem("name", "Give the name of the agency, with at most 200 characters.")));
		}
		var before = lock(id);
		if (!before.name().equals(stripped)) {
			this.jdbc.sql("update agency set name = ? where id = ?").params(stripped, id).update();
			write(id, by, Act.RENAMED, before.name(), stripped);
		}
		return new Agency(id, before.parent(), before.kind(), stripped, before.closedOn());
	}

	/**
	 * Nothing new comes to it from now on.
	 * @throws Refusal while anything needs it
	 */
	@Transactional
	public Agency close(String id, String by) {
		var agency = lock(id);
		if (agency.closed()) {
			return agency;
		}
		if (this.agencies.tree().below(id).stream().anyMatch((below) -> !below.closed())) {
			throw needed("Agencies below " + id + " still work; close these first.");
		}
		this.needs.stream().flatMap((need) -> need.whyNeeded(agency).stream()).findFirst().ifPresent((why) -> {
			throw needed(why);
		});
		var today = LocalDate.now(this.clock);
		this.jdbc.sql("update agency set closed_on = ? where id = ?").params(today, id).update();
		write(id, by, Act.CLOSED, null, today.toString());
		return new Agency(id, agency.parent(), agency.kind(), agency.name(), today);
	}

	/** It has a successor: nothing new comes to it, whatever needs it goes there. */
	void cease(String id, LocalDate on, String by) {
		var agency = lock(id);
		if (!agency.closed()) {
			this.jdbc.sql("update agency set closed_on = ? where id = ?").params(on, id).update();
			write(id, by, Act.CLOSED, null, on.toString());
		}
	}

	/** It works again: it was closed by mistake, or is needed once more. */
	@Transactional
	public Agency open(String id, String by) {
		var agency = lock(id);
		if (agency.parent() != null) {
			this.agencies.tree().requireOpen(agency.parent(), "parent");
		}
		if (agency.closed()) {
			this.jdbc.sql("update agency set closed_on = null where id = ?").param(id).update();
			write(id, by, Act.OPENED, String.valueOf(agency.closedOn()), null);
		}
		return new Agency(id, agency.parent(), agency.kind(), agency.name());
	}

	/** What became of it, the last first. */
	public List<AgencyRecord> recordsOf(String id, int most) {
		// Index agency_record_of_agency.
		return this.jdbc
			.sql("select at, made_by, act, before, after from agency_record where agency = ? order by id desc limit ?")
			.params(id, most)
			.query((row, number) -> new AgencyRecord(row.getObject("at", OffsetDateTime.class).toInstant(),
					row.getString("made_by"), Act.valueOf(row.getString("act")), row.getString("before"),
					row.getString("after")))
			.list();
	}

	private static Refusal needed(String sentence) {
		return Refusal.conflict("agency-needed", sentence);
	}

	/**
	 * As it is stored now; whoever is just giving it a dossier or a person ends first.
	 */
	Agency lock(String id) {
		return this.jdbc.sql("select id, parent, kind, name, closed_on from agency where id = ? for update")
			.param(id)
			.query((row, number) -> new Agency(id, row.getString("parent"), Agency.Kind.valueOf(row.getString("kind")),
					row.getString("name"), row.getObject("closed_on", LocalDate.class)))
			.optional()
			.orElseThrow(() -> Refusal.unknown("unknown-agency", "There is no agency " + id + "."));
	}

	/**
	 * Whether it works, as it is stored now; if so, nobody closes it until the
	 * transaction ends.
	 */
	boolean holdOpen(String id) {
		return this.jdbc.sql("select closed_on is null from agency where id = ? for key share")
			.param(id)
			.query(Boolean.class)
			.single();
	}

	private void write(String agency, String by, Act act, @Nullable String before, @Nullable String after) {
		this.jdbc.sql("insert into agency_record (at, made_by, agency, act, before, after) values (?, ?, ?, ?, ?, ?)")
			.param(Timestamp.from(this.clock.instant()))
			.param(by)
			.param(agency)
			.param(act.name())
			.param(before)
			.param(after)
			.update();
		this.events.publishEvent(new AgenciesChanged());
	}

}
