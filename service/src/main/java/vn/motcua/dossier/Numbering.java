package vn.motcua.dossier;

import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.motcua.calendar.OfficialTime;

/**
 * Gives out codes (mã hồ sơ) and places in the register, without gaps and never twice. A
 * counter stays locked until the receipt commits and falls back with it: so numbers are
 * taken last.
 */
@Component
class Numbering {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");

	private static final Pattern OWN_FORM = Pattern.compile("-(\\d{6})-(\\d{4,9})$");

	private final JdbcClient jdbc;

	Numbering(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Numbers a dossier that has no code yet; one that was received gets its place in the
	 * register too.
	 */
	void number(Dossier dossier, Instant handedIn) {
		var agency = dossier.getApplication().agency();
		var receivedAt = dossier.getMilestones().receivedAt();
		var day = OfficialTime.dateOf(handedIn);
		if (receivedAt == null) {
			dossier.number(code(agency, day, nextCode(agency, day)));
			return;
		}
		int year = OfficialTime.dateOf(receivedAt).getYear();
		this.jdbc.sql("""
				with code as (
				    insert into code_counter as c (agency, day, last) values (:agency, :day, 1)
				    on conflict (agency, day) do update set last = c.last + 1
				    returning last
				), register as (
				    insert into register_counter as r (agency, year, last)
				    select :agency::text, :year::integer, 1 from code -- after it, as everyone takes them
				    on conflict (agency, year) do update set last = r.last + 1
				    returning last
				)
				select code.last, register.last from code, register
				""")
			.param("agency", agency)
			.param("day", Date.valueOf(day))
			.param("year", year)
			.query((row, number) -> {
				dossier.number(code(agency, day, row.getInt(1)));
				dossier.enter(new RegisterEntry(year, row.getInt(2)));
				return dossier;
			})
			.single();
	}

	/**
	 * Enters a dossier that has its code already, because it was submitted online or
	 * comes from elsewhere.
	 */
	void enter(Dossier dossier) {
		var receivedAt = dossier.getMilestones().receivedAt();
		if (receivedAt == null) {
			throw new IllegalStateException("Only what was received is entered in the register");
		}
		int year = OfficialTime.dateOf(receivedAt).getYear();
		int number = this.jdbc.sql("""
				insert into register_counter as r (agency, year, last) values (?, ?, 1)
				on conflict (agency, year) do update set last = r.last + 1
				returning last
				""").params(dossier.getApplication().agency(), year).query((row, count) -> row.getInt(1)).single();
		dossier.enter(new RegisterEntry(year, number));
	}

	/**
	 * A code from elsewhere that has our own form must never be given out again,
	 * whichever agency's form it has.
	 */
	void keepClearOf(String code) {
		ownForm(code).ifPresent((own) -> this.jdbc.sql("""
				insert into code_counter as c (agency, day, last)
				select id, ?, ?
				from agency
				where id = ?
				on conflict (agency, day) do update set last = greatest(c.last, excluded.last)
				""").params(Date.valueOf(own.day()), own.number(), own.agency()).update());
	}

	/**
	 * Takes hold of all counters that these will ask for, each sort in one order and
	 * codes before registers, as a single receipt does: so nobody waits for another in a
	 * circle.
	 */
	void holdFor(List<PastDossier> pasts) {
		var codes = pasts.stream().map(Numbering::ownCode).flatMap(Optional::stream).toList();
		this.jdbc.sql("""
				insert into code_counter as c (agency, day, last)
				select distinct agency.id, wanted.day, 0
				from unnest(:agencies::text[], :days::date[]) as wanted (id, day)
				join agency on agency.id = wanted.id
				order by 1, 2
				on conflict (agency, day) do update set last = c.last
				""")
			.param("agencies", codes.stream().map(OwnCode::agency).toArray(String[]::new))
			.param("days", codes.stream().map((code) -> Date.valueOf(code.day())).toArray(Date[]::new))
			.update();
		this.jdbc.sql("""
				insert into register_counter as r (agency, year, last)
				select distinct agency, year, 0
				from unnest(:agencies::text[], :years::integer[]) as wanted (agency, year)
				order by 1, 2
				on conflict (agency, year) do update set last = r.last
				""")
			.param("agencies", pasts.stream().map((past) -> past.application().agency()).toArray(String[]::new))
			.param("years",
					pasts.stream()
						.map((past) -> OfficialTime.dateOf(past.receivedAt()).getYear())
						.toArray(Integer[]::new))
			.update();
	}

	/** The code it has, if that has our form, or will be given: the next of its day. */
	private static Optional<OwnCode> ownCode(PastDossier past) {
		var code = past.code();
		return (code != null) ? ownForm(code)
				: Optional.of(new OwnCode(past.application().agency(), OfficialTime.dateOf(past.receivedAt()), 0));
	}

	private static Optional<OwnCode> ownForm(String code) {
		var form = OWN_FORM.matcher(code);
		var day = form.find() ? date(form.group(1)) : null;
		return Optional.ofNullable(day)
			.map((own) -> new OwnCode(code.substring(0, form.start()), own, Integer.parseInt(form.group(2))));
	}

	/**
	 * A code of our own form.
	 *
	 * @param number of that day; 0 while none is given
	 */
	private record OwnCode(String agency, LocalDate day, int number) {

	}

	private int nextCode(String agency, LocalDate day) {
		return this.jdbc.sql("""
				insert into code_counter as c (agency, day, last) values (?, ?, 1)
				on conflict (agency, day) do update set last = c.last + 1
				returning last
				""").params(agency, Date.valueOf(day)).query((row, count) -> row.getInt(1)).single();
	}

	private static @Nullable LocalDate date(String digits) {
		try {
			return LocalDate.parse(digits, DAY);
		}
		catch (DateTimeParseException ex) {
			return null;
		}
	}

	static String code(String agency, LocalDate day, int number) {
		return "%s-%s-%04d".formatted(agency, DAY.format(day), number);
	}

}
