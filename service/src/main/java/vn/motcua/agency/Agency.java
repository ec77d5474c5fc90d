package vn.motcua.agency;

import org.jspecify.annotations.Nullable;

/**
 * A node of the tree of agencies (cơ quan, đơn vị).
 *
 * @param id the identifier of the electronic document exchange, such as {@code H13.101}
 * @param parent the agency above, none for the topmost
 */
public record Agency(String id, @Nullable String parent, Kind kind, String name) {

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
