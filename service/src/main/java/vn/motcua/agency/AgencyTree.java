package vn.motcua.agency;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import vn.motcua.refusal.Refusal;

/** All agencies as they stand at one moment; immutable. */
public final class AgencyTree {

	private final Map<String, Agency> byId = new LinkedHashMap<>();

	private final Map<String, Set<String>> within = new HashMap<>();

	public AgencyTree(Collection<Agency> agencies) {
		agencies.forEach((agency) -> this.byId.put(agency.id(), agency));
		for (Agency agency : agencies) {
			for (String above : lineOf(agency.id())) {
				this.within.computeIfAbsent(above, (key) -> new TreeSet<>()).add(agency.id());
			}
		}
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

	/** Whether the one is the other or stands below it. */
	public boolean isWithin(String id, String outer) {
		return this.within.getOrDefault(outer, Set.of()).contains(id);
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
