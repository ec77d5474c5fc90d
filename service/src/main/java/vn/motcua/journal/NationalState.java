package vn.motcua.journal;

/** The states of a dossier by the numbers under which the national portal knows them. */
public enum NationalState {

	SUBMITTED(1), RECEIVED(2), REFUSED_AT_RECEIPT(3), PROCESSING(4), AWAITING_SUPPLEMENT(5), AWAITING_PAYMENT(6),
	WITHDRAWN(7), STOPPED(8), RESULT_READY(9), RETURNED(10);

	private final int number;

	NationalState(int number) {
		this.number = number;
	}

	public int number() {
		return this.number;
	}

}
