package vn.motcua.desk.board;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

import vn.motcua.agency.TreeAsOf;
import vn.motcua.calendar.Period;

/** Of which days and whom a page tells, as its address says. */
record BoardPeriod(@DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
		@DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to, @Nullable String agency, @Nullable TreeAsOf tree) {

	TreeAsOf treeAsOf() {
		return (this.tree != null) ? this.tree : TreeAsOf.THEN;
	}

	Period period(Period usual) {
		return new Period((this.from != null) ? this.from : usual.from(), (this.to != null) ? this.to : usual.to());
	}

}
