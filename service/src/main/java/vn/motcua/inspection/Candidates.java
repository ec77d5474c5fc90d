package vn.motcua.inspection;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.motcua.agency.Agencies;
import vn.motcua.calendar.OfficialTime;
import vn.motcua.refusal.Refusal;

/** Who or what may be drawn, in an order that does not depend on anyone. */
@Component
class Candidates {

	/** More than a list that people can still look through. */
	private static final int MOST = 1_000_000;

	private final JdbcClient jdbc;

	private final Agencies agencies;

	Candidates(JdbcClient jdbc, Agencies agencies) {
		this.jdbc = jdbc;
		this.agencies = agencies;
	}

	/** All that the terms are about, but for those drawn lately. */
	Candidacy find(Terms terms) {
		var all = switch (terms.subject()) {
			case UNITS -> units(terms.agency());
			case DOSSIERS -> dossiers(terms);
		};
		var lately = drawnLately(terms);
		var left = new ArrayList<>(all);
		left.removeIf(lately::contains);
		if (left.size() < terms.count()) {
			throw Refusal.field("too-few-candidates", "count",
					"Only %d can be drawn; ask for no more, or leave fewer out.".formatted(left.size()));
		}
		return new Candidacy(left, all.size() - left.size());
	}

	private List<String> units(String agency) {
		return this.agencies.tree().within(agency).stream().filter((each) -> !each.equals(agency)).sorted().toList();
	}

	private List<String> dossiers(Terms terms) {
		var codes = this.jdbc.sql("""
				select code
				from handling_fact -- index handling_fact_by_receipt
				where agency = any(?)
				  and number = 1
				  and came_in_on between ? and ?
				  and told_on(restated_on, reversed_on, ?)
				  and (?::text is null or procedure = ?)
				order by code collate "C"
				limit ?
				""")
			.param(this.agencies.tree().within(terms.agency()).toArray(String[]::new))
			.param(Objects.requireNonNull(terms.from()))
			.param(Objects.requireNonNull(terms.to()))
			.param(Objects.requireNonNull(terms.to()))
			.param(terms.procedure())
			.param(terms.procedure())
			.param(MOST + 1)
			.query((row, number) -> row.getString(1))
			.list();
		if (codes.size() > MOST) {
			throw Refusal.field("too-many-candidates", "to",
					"More than %,d dossiers were received then; take a shorter period.".formatted(MOST));
		}
		return codes;
	}

	private Set<String> drawnLately(Terms terms) {
		var since = terms.leaveOutDrawnSince();
		return (since == null) ? Set.of()
				: new HashSet<>(this.jdbc.sql("""
						select lot.candidate
						from inspection_draw as draw
						join inspection_lot as lot on lot.draw = draw.id
						where draw.agency = ?
						  and draw.subject = ?
						  and draw.drawn_at >= ?
						""")
					.param(terms.agency())
					.param(terms.subject().name())
					.param(startOf(since))
					.query((row, number) -> row.getString(1))
					.list());
	}

	private static OffsetDateTime startOf(LocalDate day) {
		return day.atStartOfDay(OfficialTime.ZONE).toOffsetDateTime();
	}

	/**
	 * A list to draw from.
	 *
	 * @param leftOut how many were drawn lately and are not on it
	 */
	record Candidacy(List<String> candidates, int leftOut) {
	}

}
