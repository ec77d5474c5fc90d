package vn.motcua.indicators;

import vn.motcua.agency.TreeAsOf;
import vn.motcua.calendar.Period;

/**
 * Who is to be judged.
 *
 * @param agency with all below it, by that tree
 * @param compared whether those directly below it are judged as well
 */
record IndicatorQuery(Period period, String agency, boolean compared, TreeAsOf tree) {
}
