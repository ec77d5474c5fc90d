package vn.motcua.procedure;

import java.text.Collator;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionalEventListener;

import vn.motcua.platform.ChangeFeed;
import vn.motcua.platform.Remembered;
import vn.motcua.refusal.Refusal;
import vn.motcua.web.BareLetters;

/** Finds procedures for those who look for one. */
@Service
public class ReadingProcedures {

	private final ProcedureRows rows;

	private final Remembered<NavigableMap<String, NavigableMap<LocalDate, ProcedureVersion>>> versions;

	ReadingProcedures(ProcedureRows rows, ChangeFeed changes) {
		this.rows = rows;
		this.versions = changes.remember(this::load, "procedure", "procedure_component", "procedure_step");
	}

	/**
	 * Those in force on the date, in order of code.
	 * @param q part of the code or the name, with or without diacritics
	 * @param field of administration
	 * @param after the code after which to begin
	 */
	public List<ProcedureVersion> inForce(LocalDate on, @Nullable String q, @Nullable String field,
			@Nullable String after, int most) {
		return inForce(on, q, field, after, most, (version) -> true);
	}

	/** Of those in force the ones that are wanted for some other reason as well. */
	public List<ProcedureVersion> inForce(LocalDate on, @Nullable String q, @Nullable String field,
			@Nullable String after, int most, Predicate<ProcedureVersion> which) {
		var wanted = BareLetters.of((q != null) ? q.strip() : "");
		var rest = (after != null) ? this.versions.get().tailMap(after, false) : this.versions.get();
		return inForce(on, rest)
			.filter((version) -> version.code().contains(wanted) || BareLetters.of(version.name()).contains(wanted))
			.filter((version) -> field == null || field.isBlank() || version.field().equals(field.strip()))
			.filter(which)
			.limit(most)
			.toList();
	}

	private static Stream<ProcedureVersion> inForce(LocalDate on,
			Map<String, NavigableMap<LocalDate, ProcedureVersion>> versions) {
		return versions.values()
			.stream()
			.flatMap((each) -> Stream.ofNullable(each.floorEntry(on)))
			.map((entry) -> entry.getValue());
	}

	/**
	 * The version in force on the date.
	 * @throws Refusal when there is none
	 */
	public ProcedureVersion inForce(String code, LocalDate on) {
		return Optional.ofNullable(this.versions.get().get(code))
			.map((known) -> known.floorEntry(on))
			.map((entry) -> entry.getValue())
			.orElseThrow(() -> unknown(code));
	}

	/**
	 * The fields of administration (lĩnh vực) in order, with how many procedures that are
	 * wanted each has in force.
	 */
	public SortedMap<String, Integer> fields(LocalDate on, Predicate<ProcedureVersion> which) {
		var fields = new TreeMap<String, Integer>(Collator.getInstance(Locale.of("vi")));
		inForce(on, this.versions.get()).filter(which)
			.forEach((version) -> fields.merge(version.field(), 1, Integer::sum));
		return fields;
	}

	/** All versions, the newest first. */
	public List<ProcedureVersion> versions(String code) {
		var known = this.versions.get().get(code);
		if (known == null) {
			throw unknown(code);
		}
		return List.copyOf(known.descendingMap().values());
	}

	/**
	 * The version that begins on that date and is not in force today: it can still be
	 * mended or withdrawn.
	 */
	public ProcedureVersion toCome(String code, LocalDate validFrom, LocalDate today) {
		var version = versions(code).stream()
			.filter((each) -> each.validFrom().equals(validFrom))
			.findFirst()
			.orElseThrow(() -> ChangingProcedures.unknown(code, validFrom));
		if (!validFrom.isAfter(today)) {
			throw ChangingProcedures.inForce(code, validFrom);
		}
		return version;
	}

	/** The fields of administration (lĩnh vực) there are, in order of name. */
	public SortedSet<String> fields() {
		SortedSet<String> fields = new TreeSet<>();
		this.versions.get().values().forEach((each) -> fields.add(each.lastEntry().getValue().field()));
		return fields;
	}

	private static Refusal unknown(String code) {
		return Refusal.unknown("unknown-procedure", "There is no procedure " + code + ".");
	}

	@TransactionalEventListener
	void forget(ProceduresChanged changed) {
		this.versions.forget();
	}

	private NavigableMap<String, NavigableMap<LocalDate, ProcedureVersion>> load() {
		NavigableMap<String, NavigableMap<LocalDate, ProcedureVersion>> all = new TreeMap<>();
		this.rows.all()
			.forEach((row) -> all.computeIfAbsent(row.version().code(), (key) -> new TreeMap<>())
				.put(row.version().validFrom(), ProcedureVersion.of(row.version(), row.level())));
		return all;
	}

}
