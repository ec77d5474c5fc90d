package vn.motcua.indicators;

import vn.motcua.agency.Agency;

/** A set of indicators: what it judges by what was counted. Pure. */
sealed interface IndicatorSet permits NationalIndicators, OneStopIndicators, ReformEvidence {

	Decree decree();

	Scorecard evaluate(Agency agency, Tallies tallies);

}
