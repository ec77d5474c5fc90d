package vn.motcua.foresight;

import vn.motcua.calendar.TimeLimit;

/**
 * A procedure of the generated year.
 *
 * @param perDay dossiers that a unit receives on an ordinary day
 * @param minutes of work that an officer of ordinary speed has with one
 * @param consulted how often another agency is asked
 */
record Matter(String code, TimeLimit limit, double perDay, double minutes, double consulted) {

	static final Matter[] ALL = { new Matter("2.000908", TimeLimit.workingDays(1), 4.0, 18, 0),
			new Matter("1.004873", TimeLimit.workingDays(3), 4.5, 50, 0),
			new Matter("1.001612", TimeLimit.workingDays(3), 2.5, 80, 0),
			new Matter("1.004884", TimeLimit.workingDays(5), 1.8, 110, 0.25),
			new Matter("2.000806", TimeLimit.workingDays(8), 1.0, 220, 0.1),
			new Matter("2.001263", TimeLimit.days(30), 0.4, 420, 0.5) };

}
