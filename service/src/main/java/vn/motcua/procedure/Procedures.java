package vn.motcua.procedure;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

import vn.motcua.platform.ChangeFeed;
import vn.motcua.platform.Remembered;
import vn.motcua.refusal.Refusal;

/** All versions of all procedures. */
@Component
public class Procedures {

	private final ProcedureRows rows;

	private final Remembered<Map<String, TreeMap<LocalDate, Procedure>>> versions;

	Procedures(ProcedureRows rows, ChangeFeed changes) {
		this.rows = rows;
		this.versions = changes.remember(this::load, "procedure", "procedure_component", "procedure_step");
	}

	/**
	 * The version in force on that official date.
	 * @throws Refusal when there is no such procedure, or it was not in force yet
	 */
	public Procedure inForce(String code, LocalDate on) {
		var known = this.versions.get().get(code);
		if (known == null) {
			throw Refusal.field("unknown-procedure", "procedure", "There is no procedure " + code + ".");
		}
		var version = known.floorEntry(on);
		if (version == null) {
			throw Refusal.field("procedure-not-in-force", "procedure",
					"Procedure " + code + " is in force from " + known.firstKey() + " only.");
		}
		return version.getValue();
	}

	/** The very version a dossier was received under. */
	public Procedure version(String code, LocalDate validFrom) {
		return Optional.ofNullable(this.versions.get().get(code))
			.map((known) -> known.get(validFrom))
			.orElseThrow(() -> new IllegalStateException("No version " + validFrom + " of procedure " + code));
	}

	/** Whether any version of the procedure is known. */
	public boolean isKnown(String code) {
		return this.versions.get().containsKey(code);
	}

	/** Whether any version of any procedure is or was of that field of administration. */
	public boolean isKnownField(String field) {
		return this.versions.get()
			.values()
			.stream()
			.flatMap((known) -> known.values().stream())
			.anyMatch((version) -> version.field().equals(field));
	}

	@TransactionalEventListener
	void forget(ProceduresChanged changed) {
		this.versions.forget();
	}

	private Map<String, TreeMap<LocalDate, Procedure>> load() {
		Map<String, TreeMap<LocalDate, Procedure>> all = new HashMap<>();
		this.rows.all()
			.forEach((row) -> all.computeIfAbsent(row.version().code(), (key) -> new TreeMap<>())
				.put(row.version().validFrom(), row.version()));
		return all;
	}

}
