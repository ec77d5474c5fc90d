package vn.motcua.dossier;

import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.motcua.calendar.OfficialTime;
import vn.motcua.refusal.Refusal;

/**
 * Gives out codes (mã hồ sơ) and places in the register, without gaps and never twice. A
 * counter stays locked until the receipt commits and falls back with it: so numbers are
 * taken last.
 */
@Component
class Numbering {

	private final JdbcClient jdbc;

	private final Registers registers;

	private final int mostPerDay;

	/**
	 * @param mostPerDay dossiers an agency can have received in a day: no import moves a
	 * counter beyond
	 */
	Numbering(JdbcClient jdbc, Registers registers, @Value("${motcua.numbering.most-per-day}") int mostPerDay) {
		this.jdbc = jdbc;
		this.registers = registers;
		this.mostPerDay = mostPerDay;
	}

	/**
	 * Numbers a dossier that has no code yet; one that was received gets its place in the
	 * register too.
	 * @return whether its agency works; it does until the transaction ends, for whoever
	 * closes it waits until then, and where it was just being closed we have waited
	 */
	boolean number(Dossier dossier, Instant handedIn) {
		var agency = dossier.getApplication().agency();
		var receivedAt = dossier.getMilestones().receivedAt();
		var day = OfficialTime.dateOf(handedIn);
		if (receivedAt == null) {
			return numberOnly(dossier, agency, day);
		}
		int year = OfficialTime.dateOf(receivedAt).getYear();
		boolean working = this.jdbc.sql("""
				with code as (
				    insert into code_counter as c (agency, day, last) values (:agency, :day, 1)
				    on conflict (agency, day) do update set last = c.last + 1
				    returning last
				), register as (
				    insert into register_counter as r (agency, year, last)
				    select :agency::text, :year::integer, 1 from code -- after it, as everyone takes them
				    on conflict (agency, year) do update set last = r.last + 1
				    returning last
				), receiving as (
				    select closed_on is null as working from agency where id = :agency for key share
				)
				select code.last, register.last, working from code, register, receiving
				""")
			.param("agency", agency)
			.param("day", Date.valueOf(day))
			.param("year", year)
			.query((row, number) -> {
				dossier.number(new DossierCode(agency, day, row.getInt(1)).text());
				dossier.enter(new RegisterEntry(year, row.getInt(2)));
				return row.getBoolean(3);
			})
			.single();
		// Last, since it holds the register: everyone takes that after the code.
		this.registers.requireOpen(agency, year);
		return working;
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
		this.registers.requireOpen(dossier.getApplication().agency(), year);
		int number = this.jdbc.sql("""
				insert into register_counter as r (agency, year, last) values (?, ?, 1)
				on conflict (agency, year) do update set last = r.last + 1
				returning last
				""").params(dossier.getApplication().agency(), year).query((row, count) -> row.getInt(1)).single();
		dossier.enter(new RegisterEntry(year, number));
	}

	/**
	 * A code from elsewhere must never be given out again, whichever agency's form it
	 * has. The counter of its day goes no further than a day can have brought, and never
	 * back.
	 */
	void keepClearOf(DossierCode code) {
		boolean moved = this.jdbc.sql("""
				insert into code_counter as c (agency, day, last)
				select id, ?, ?
				from agency
				where id = ?
				on conflict (agency, day) do update set last = greatest(c.last, excluded.last)
				returning last
				""")
			.params(Date.valueOf(code.day()), code.number(), code.agency())
			.query((row, count) -> row.getInt(1) == code.number())
			.optional()
			.orElse(false);
		if (moved && code.number() > this.mostPerDay) {
			throw Refusal.field("implausible-number", "code",
					"The number " + code.number() + " is more than an agency receives in a day, at most "
							+ this.mostPerDay
							+ ". Correct the code; if that many came, have motcua.numbering.most-per-day raised.");
		}
	}

	private boolean numberOnly(Dossier dossier, String agency, LocalDate day) {
		return this.jdbc.sql("""
				with code as (
				    insert into code_counter as c (agency, day, last) values (:agency, :day, 1)
				    on conflict (agency, day) do update set last = c.last + 1
				    returning last
				), receiving as (
				    select closed_on is null as working from agency where id = :agency for key share
				)
				select last, working from code, receiving
				""").param("agency", agency).param("day", Date.valueOf(day)).query((row, count) -> {
			dossier.number(new DossierCode(agency, day, row.getInt(1)).text());
			return row.getBoolean(2);
		}).single();
	}

	/**
	 * Takes hold of all counters that these will ask for, each sort in one order and
	 * codes before registers, as a single receipt does: so nobody waits for another in a
	 * circle.
	 */
	void holdFor(List<PastDossier> pasts) {
		var counters = pasts.stream().map(Numbering::counter).toList();
		this.jdbc.sql("""
				insert into code_counter as c (agency, day, last)
				select distinct agency.id, wanted.day, 0
				from unnest(:agencies::text[], :days::date[]) as wanted (id, day)
				join agency on agency.id = wanted.id
				order by 1, 2
				on conflict (agency, day) do update set last = c.last
				""")
			.param("agencies", counters.stream().map(Counter::agency).toArray(String[]::new))
			.param("days", counters.stream().map((counter) -> Date.valueOf(counter.day())).toArray(Date[]::new))
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

	/**
	 * The counter of its code: that it will ask, or that its own must be kept clear of.
	 */
	private static Counter counter(PastDossier past) {
		return (past.code() != null) ? new Counter(past.code().agency(), past.code().day())
				: new Counter(past.application().agency(), OfficialTime.dateOf(past.receivedAt()));
	}

	private record Counter(String agency, LocalDate day) {

	}

}
