package vn.motcua.indicators;

import vn.motcua.agency.Agency;

/**
 * The level of administration, by which circular 01/2018/TT-VPCP asks for more or less.
 */
enum Level {

	PROVINCE(20), DISTRICT(50), COMMUNE(100);

	private final long atPlace;

	Level(long atPlace) {
		this.atPlace = atPlace;
	}

	static Level of(Agency.Kind kind) {
		return switch (kind) {
			case NATION, PROVINCE, DEPARTMENT, ONE_STOP -> PROVINCE;
			case COMMUNE -> COMMUNE;
		};
	}

	/**
	 * Percent of procedures that go their whole way at the one-stop unit, for all points.
	 */
	long atPlace() {
		return this.atPlace;
	}

}
