package vn.motcua.foresight;

/**
 * The scale on which office minutes are told apart: fine where little time matters, as
 * coarse as an eighth of the time where much does. Cell {@code i} begins at
 * {@code 4 (exp(i / 8) - 1)} minutes; the last takes in everything from about 70,000
 * minutes on, which is well over half a year of office time.
 */
final class Scale {

	static final int CELLS = 79;

	private static final double FINEST = 4;

	private static final double PER_CELL = 1.0 / 8;

	private static final double[] START = new double[CELLS + 1];

	private static final double[] MIDDLE = new double[CELLS];

	/** The cell whose middle lies at or before the sum of the middles of two cells. */
	private static final int[][] CELL_OF_SUM = new int[CELLS][CELLS];

	/** What of the sum belongs to the cell after that, so that no time is lost. */
	private static final double[][] PART_BEYOND = new double[CELLS][CELLS];

	static {
		for (int cell = 0; cell <= CELLS; cell++) {
			START[cell] = FINEST * Math.expm1(cell * PER_CELL);
		}
		for (int cell = 0; cell < CELLS; cell++) {
			MIDDLE[cell] = (START[cell] + START[cell + 1]) / 2;
		}
		for (int one = 0; one < CELLS; one++) {
			for (int other = 0; other < CELLS; other++) {
				double sum = MIDDLE[one] + MIDDLE[other];
				CELL_OF_SUM[one][other] = lowerOf(sum);
				PART_BEYOND[one][other] = partBeyond(sum);
			}
		}
	}

	private Scale() {
	}

	static int cellOf(double minutes) {
		return Math.clamp((int) (Math.log1p(Math.max(0, minutes) / FINEST) / PER_CELL), 0, CELLS - 1);
	}

	static double start(int cell) {
		return START[cell];
	}

	static double end(int cell) {
		return START[cell + 1];
	}

	static double middle(int cell) {
		return MIDDLE[cell];
	}

	static int cellOfSum(int one, int other) {
		return CELL_OF_SUM[one][other];
	}

	static double partBeyond(int one, int other) {
		return PART_BEYOND[one][other];
	}

	/** The last cell whose middle is not after that time. */
	static int lowerOf(double minutes) {
		int cell = cellOf(minutes);
		return (cell > 0 && MIDDLE[cell] > minutes) ? cell - 1 : cell;
	}

	/** How far the time lies on the way from the middle of its lower cell to the next. */
	static double partBeyond(double minutes) {
		int lower = lowerOf(minutes);
		if (lower == CELLS - 1) {
			return 0;
		}
		return Math.clamp((minutes - MIDDLE[lower]) / (MIDDLE[lower + 1] - MIDDLE[lower]), 0.0, 1.0);
	}

}
