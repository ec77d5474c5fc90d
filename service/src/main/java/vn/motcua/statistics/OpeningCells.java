package vn.motcua.statistics;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

import vn.motcua.web.Cursor;
import vn.motcua.web.Page;
import vn.motcua.web.Paging;

/** Lists the dossiers behind a cell of the report: as many as it says. */
record OpeningCells(JdbcClient jdbc) {

	Page<Opened> open(CellQuery query, Paging paging) {
		var size = paging.size();
		var after = paging.cursor();
		var sources = query.cell().sources(query.report().cancelled());
		var first = (after != null) ? Math.clamp(after.number(0), 0, sources.size()) : 0;
		List<Found> found = new ArrayList<>();
		for (int number = first; number < sources.size() && found.size() <= size; number++) {
			var place = (number == first) ? after : null;
			found.addAll(list(number, sources.get(number), query, place, size + 1 - found.size()));
		}
		return Page.cut(found, size, Found::place).map(Found::item);
	}

	private List<Found> list(int number, Source source, CellQuery query, @Nullable Cursor after, int most) {
		return switch (source) {
			case Source.Flow flow -> new ListingFlow(this.jdbc, number, flow, query).list(after, most);
			case Source.Stock stock -> new ListingStock(this.jdbc, number, stock, query).list(after, most);
		};
	}

	/**
	 * Something found, and its place in the whole list.
	 */
	record Found(Opened item, Cursor place) {
	}

}
