package vn.motcua.agency;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.motcua.refusal.Refusal;

/** All agencies as they stand at one moment; immutable. */
public final class AgencyTree {

	private final Map<String, Agency> byId = new LinkedHashMap<>();

	private final Map<String, Set<String>> within = new HashMap<>();

	private final Map<String, String> inCharge = new HashMap<>();

	public AgencyTree(Collection<Agency> agencies) {
		this(agencies, Map.of());
	}

	/**
	 * @param successors by their predecessors; of an agency that works again it counts no
	 * more
	 */
	public AgencyTree(Collection<Agency> agencies, Map<String, String> successors) {
		agencies.forEach((agency) -> this.byId.put(agency.id(), agency));
		for (Agency agency : agencies) {
			for (String above : lineOf(agency.id())) {
				this.within.computeIfAbsent(above, (key) -> new TreeSet<>()).add(agency.id());
			}
		}
		this.byId.keySet().forEach((id) -> this.inCharge.put(id, last(id, successors)));
	}

	private String last(String id, Map<String, String> successors) {
		var at = id;
		Set<String> passed = new HashSet<>();
		while (passed.add(at) && Optional.ofNullable(this.byId.get(at)).filter(Agency::closed).isPresent()
				&& this.byId.containsKey(successors.getOrDefault(at, ""))) {
			at = successors.getOrDefault(at, at);
		}
		return at;
	}

	public Optional<Agency> find(String id) {
		return Optional.ofNullable(this.byId.get(id));
	}

	/** The agency, or a refusal that names the field it came from. */
	public Agency require(String id, String field) {
		return find(id).orElseThrow(() -> Refusal.field("unknown-agency", field, "There is no agency " + id + "."));
	}

	/** The agency, or a refusal when there is none or it has ceased. */
	public Agency requireOpen(String id, String field) {
		var agency = require(id, field);
		if (agency.closed()) {
			throw closed(id, field);
		}
		return agency;
	}

	/** Whether there is such an agency and it has not ceased. */
	public boolean isOpen(String id) {
		return find(id).filter((agency) -> !agency.closed()).isPresent();
	}

	/** What is said to whoever wants something new of an agency that has ceased. */
	public static Refusal closed(String id, String field) {
		return Refusal.field("agency-closed", field, "The agency " + id + " is closed; choose another one.");
	}

	/** Those directly below it, in order of identifier. */
	public List<Agency> below(String id) {
		return this.byId.values().stream().filter((agency) -> id.equals(agency.parent())).toList();
	}

	/** The agency itself and all below it, in order of identifier. */
	public Set<String> within(String id) {
		return Collections.unmodifiableSet(this.within.getOrDefault(id, Set.of()));
	}

	/**
	 * The same, as a report reads the tree: as it was, each with what it had itself; or
	 * as it is now, with what its successors have today.
	 */
	public Set<String> within(String id, TreeAsOf tree) {
		return switch (tree) {
			case THEN -> within(id);
			case NOW -> inChargeOf(id);
		};
	}

	/** Whether the one is the other or stands below it. */
	public boolean isWithin(String id, String outer) {
		return this.within.getOrDefault(outer, Set.of()).contains(id);
	}

	/** Who has today what this agency had: itself, unless it has a successor. */
	public String inCharge(String id) {
		return this.inCharge.getOrDefault(id, id);
	}

	/** Who has everything that this agency had, if that is another one. */
	public Optional<String> successorOf(String id) {
		return Optional.of(inCharge(id)).filter((successor) -> !successor.equals(id));
	}

	/** The agencies that have a successor, each with it. */
	public SequencedMap<String, String> handedOver() {
		var all = new TreeMap<>(this.inCharge);
		all.entrySet().removeIf((each) -> each.getKey().equals(each.getValue()));
		return all;
	}

	/**
	 * The agencies for which this one or those below it answer today: by the tree as it
	 * is, with their predecessors, and without what was below it and has gone elsewhere.
	 */
	public Set<String> inChargeOf(String id) {
		return this.byId.keySet()
			.stream()
			.filter((each) -> isWithin(inCharge(each), id))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/** Itself and all below it, with their predecessors. */
	public Set<String> answeredForBy(String id) {
		var all = new TreeSet<>(within(id));
		all.addAll(inChargeOf(id));
		return all;
	}

	/** Whether it stands within the other, or has handed over to one that does. */
	public boolean isAnsweredForBy(String id, String outer) {
		return isWithin(id, outer) || isWithin(inCharge(id), outer);
	}

	/** The agency itself, then the one above it, up to the root. */
	public List<String> lineOf(String id) {
		List<String> line = new ArrayList<>();
		for (@Nullable
		Agency at = this.byId.get(id); at != null && !line.contains(at.id());) {
			line.add(at.id());
			at = (at.parent() != null) ? this.byId.get(at.parent()) : null;
		}
		return line;
	}

	/** The topmost agency; where there are several, the first in order of identifier. */
	public String root() {
		return this.byId.values()
			.stream()
			.filter((agency) -> agency.parent() == null)
			.map(Agency::id)
			.min(Comparator.naturalOrder())
			.orElseThrow(() -> new IllegalStateException("There is no agency"));
	}

	public Collection<Agency> all() {
		return List.copyOf(this.byId.values());
	}

	/** Those that have not ceased, in order of identifier. */
	public List<Agency> working() {
		return all().stream().filter((agency) -> !agency.closed()).toList();
	}

}
