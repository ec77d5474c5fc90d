package vn.motcua.organisation;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

import vn.motcua.access.Actor;
import vn.motcua.access.Reach;
import vn.motcua.access.Role;
import vn.motcua.agency.Agencies;
import vn.motcua.agency.Agency;
import vn.motcua.agency.AgencyRecord;
import vn.motcua.agency.Handover;
import vn.motcua.agency.KeepingAgencies;
import vn.motcua.agency.NewAgency;
import vn.motcua.agency.NewSuccession;
import vn.motcua.agency.SucceedingAgencies;
import vn.motcua.agency.Succession;
import vn.motcua.procedure.Procedures;
import vn.motcua.refusal.FieldProblem;
import vn.motcua.refusal.Refusal;

/**
 * An administrator (quản trị) keeps the agencies below his own. His own is kept by
 * whoever stands above it; the topmost, by its own.
 */
@Service
public class AdministeringAgencies {

	private static final int MOST_RECORDS = 50;

	private final KeepingAgencies keeping;

	private final SucceedingAgencies succeeding;

	private final Agencies agencies;

	private final Procedures procedures;

	private final Reach reach;

	AdministeringAgencies(KeepingAgencies keeping, SucceedingAgencies succeeding, Agencies agencies,
			Procedures procedures, Reach reach) {
		this.keeping = keeping;
		this.succeeding = succeeding;
		this.agencies = agencies;
		this.procedures = procedures;
		this.reach = reach;
	}

	/** His own agency and those below it, closed ones too, in order of identifier. */
	public List<Agency> list(Actor by) {
		var tree = this.agencies.tree();
		return tree.within(by.agency()).stream().flatMap((id) -> tree.find(id).stream()).toList();
	}

	public Agency find(String id, Actor by) {
		this.reach.requireKnown(by, id);
		return this.agencies.tree().require(id, "agency");
	}

	/** Whether he keeps it. */
	public boolean keeps(Agency agency, Actor by) {
		var above = (agency.parent() != null) ? agency.parent() : agency.id();
		return by.has(Role.ADMIN) && this.reach.covers(by, above);
	}

	public Agency add(NewAgency wanted, Actor by) {
		this.reach.requireAny(by, Role.ADMIN);
		if (this.agencies.tree().find(wanted.parent()).isPresent()) {
			this.reach.require(by, wanted.parent());
		}
		return this.keeping.add(wanted, by.username());
	}

	public Agency rename(String id, String name, Actor by) {
		requireKept(id, by);
		return this.keeping.rename(id, name, by.username());
	}

	public Agency close(String id, Actor by) {
		requireKept(id, by);
		return this.keeping.close(id, by.username());
	}

	public Agency open(String id, Actor by) {
		requireKept(id, by);
		return this.keeping.open(id, by.username());
	}

	/** How much would go to a successor; nothing is changed. */
	public Handover previewSuccession(String id, NewSuccession wanted, Actor by) {
		requireSuccession(id, wanted, by);
		return this.succeeding.preview(id, wanted);
	}

	/**
	 * Chuyển giao: an agency hands over to another from a day on. He keeps the one and
	 * reaches the other.
	 * @param key under which the command was sent, if under one
	 */
	public Handover succeed(String id, NewSuccession wanted, Actor by, @Nullable String key) {
		requireSuccession(id, wanted, by);
		return this.succeeding.succeed(id, wanted, by.username(), key);
	}

	/** Takes back a handover whose day has not come. */
	public void cancelSuccession(String id, Actor by) {
		requireKept(id, by);
		this.succeeding.cancel(id, by.username());
	}

	/** The handovers in which it has a part, the last first. */
	public List<Succession> successionsOf(String id, Actor by) {
		find(id, by);
		return this.succeeding.of(id);
	}

	/** What became of it, the last first. */
	public List<AgencyRecord> recordsOf(String id, Actor by) {
		find(id, by);
		return this.keeping.recordsOf(id, MOST_RECORDS);
	}

	private void requireSuccession(String id, NewSuccession wanted, Actor by) {
		requireKept(id, by);
		if (this.agencies.tree().find(wanted.successor()).isPresent()) {
			this.reach.require(by, wanted.successor());
		}
		requireKnown(wanted);
	}

	/**
	 * What is mistyped would otherwise be handed over as if it were there: nothing, for
	 * good.
	 */
	private void requireKnown(NewSuccession wanted) {
		// What has no name at all, the agency's own room refuses.
		var fields = wanted.fields()
			.stream()
			.filter((field) -> !field.isEmpty() && !this.procedures.isKnownField(field))
			.map((field) -> new FieldProblem("fields", "There is no field of administration " + field + "."));
		var codes = wanted.procedures()
			.stream()
			.filter((code) -> !code.isEmpty() && !this.procedures.isKnown(code))
			.map((code) -> new FieldProblem("procedures", "There is no procedure " + code + "."));
		var problems = Stream.concat(fields, codes).toList();
		if (!problems.isEmpty()) {
			throw Refusal.fields(problems);
		}
	}

	private void requireKept(String id, Actor by) {
		this.reach.requireAny(by, Role.ADMIN);
		var agency = find(id, by);
		this.reach.require(by, (agency.parent() != null) ? agency.parent() : id);
	}

}
