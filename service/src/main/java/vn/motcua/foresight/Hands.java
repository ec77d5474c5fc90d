package vn.motcua.foresight;

/** Those in whose hands work waits. */
sealed interface Hands {

	/** A desk: whoever does that step in that unit. */
	record Desk(String unit, String step) implements Hands {
	}

	/** One officer, whatever steps he does. */
	record Officer(String username) implements Hands {
	}

}
