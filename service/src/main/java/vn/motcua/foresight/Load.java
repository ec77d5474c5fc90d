package vn.motcua.foresight;

import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * How much waits in whose hands at a moment, against what usually does; as much as ever
 * where that is not known.
 *
 * @param waiting how much lies there
 * @param usual how much someone who comes usually finds there
 */
record Load(ToDoubleFunction<Hands> waiting, Map<Hands, Double> usual) {

	/** {@code (waiting + 1) / (usual + 1)}, for what comes there now. */
	double comingTo(Hands hands) {
		return against(hands, this.waiting.applyAsDouble(hands) + 1);
	}

	/** The same, for what is one of those that wait there. */
	double waitingIn(Hands hands) {
		return against(hands, Math.max(1, this.waiting.applyAsDouble(hands)));
	}

	private double against(Hands hands, double now) {
		var usually = this.usual.get(hands);
		return (usually != null) ? now / (usually + 1) : 1;
	}

}
