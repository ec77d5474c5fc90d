package vn.motcua.indicators;

import java.math.BigDecimal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the decisions leave open, or change from year to year.
 *
 * @param supplements requests after receipt; a dossier with more counts as late
 * @param dissatisfied the best rating of 1 to 5 that still is a complaint
 * @param progress how the points of the groups of decision 766/QĐ-TTg are earned; so the
 * following
 * @param excellent from which score on the PAR index is so called; so the following
 */
@ConfigurationProperties("motcua.indicators")
record IndicatorSettings(@DefaultValue("1") int supplements, @DefaultValue("2") int dissatisfied,
		@DefaultValue("20 from 100") Goal progress, @DefaultValue("12 from 80") Goal digitisedResults,
		@DefaultValue("6 from 80") Goal onlineProcedures, @DefaultValue("6 from 50") Goal onlineDossiers,
		@DefaultValue("18 from 90") Goal satisfaction, @DefaultValue("95") BigDecimal excellent,
		@DefaultValue("85") BigDecimal good, @DefaultValue("75") BigDecimal fair) {

	IndicatorSettings {
		if (excellent.compareTo(good) <= 0 || good.compareTo(fair) <= 0) {
			throw new IllegalArgumentException("motcua.indicators: excellent begins above good, and good above fair");
		}
	}

}
