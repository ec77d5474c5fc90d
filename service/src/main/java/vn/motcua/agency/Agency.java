package vn.motcua.agency;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A node of the tree of agencies (cơ quan, đơn vị).
 *
 * @param id the identifier of the electronic document exchange, such as {@code H13.101}
 * @param parent the agency above, none for the topmost
 * @param closedOn the day on which it ceased (ngừng hoạt động); none while it works
 */
public record Agency(String id, @Nullable String parent, Kind kind, String name, @Nullable LocalDate closedOn) {

	/** One that works. */
	public Agency(String id, @Nullable String parent, Kind kind, String name) {
		this(id, parent, kind, name, null);
	}

	/** Whether it has ceased: nothing new comes to it. */
	public boolean closed() {
		return this.closedOn != null;
	}

	/** What kind of agency it is. */
	public enum Kind {

		/** Cả nước: above the provinces, at a hub. */
		NATION,
		/** Ủy ban nhân dân tỉnh, thành phố. */
		PROVINCE,
		/** Sở, ngành. */
		DEPARTMENT,
		/** Trung tâm phục vụ hành chính công. */
		ONE_STOP,
		/** Ủy ban nhân dân xã, phường, đặc khu. */
		COMMUNE

	}

}
