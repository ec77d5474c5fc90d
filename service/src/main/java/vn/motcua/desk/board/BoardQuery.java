package vn.motcua.desk.board;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

import vn.motcua.agency.TreeAsOf;
import vn.motcua.calendar.Period;
import vn.motcua.statistics.CancelledPolicy;
import vn.motcua.statistics.GroupBy;
import vn.motcua.statistics.ReportQuery;

/**
 * What a page of figures is asked about, as its address says; what is left out is usual.
 */
record BoardQuery(@DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
		@DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to, @Nullable String agency, @Nullable GroupBy groupBy,
		@Nullable CancelledPolicy cancelled, @Nullable TreeAsOf tree) {

	Period period(Period usual) {
		return new Period((this.from != null) ? this.from : usual.from(), (this.to != null) ? this.to : usual.to());
	}

	ReportQuery report(Period usual, String agency) {
		var period = period(usual);
		return new ReportQuery(period.from(), period.to(), agency,
				(this.groupBy != null) ? this.groupBy : GroupBy.FIELD,
				(this.cancelled != null) ? this.cancelled : CancelledPolicy.WITHIN_RESOLVED,
				(this.tree != null) ? this.tree : TreeAsOf.THEN);
	}

}
