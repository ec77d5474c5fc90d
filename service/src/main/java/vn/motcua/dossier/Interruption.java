package vn.motcua.dossier;

import vn.motcua.journal.EventType;

/** What ends a dossier before it has a result. */
public enum Interruption {

	/** Công dân yêu cầu rút hồ sơ. */
	WITHDRAW(DossierState.WITHDRAWN, EventType.WITHDRAWN),
	/** Dừng xử lý. */
	STOP(DossierState.STOPPED, EventType.STOPPED);

	private final DossierState state;

	private final EventType event;

	Interruption(DossierState state, EventType event) {
		this.state = state;
		this.event = event;
	}

	/** What the dossier is afterwards. */
	DossierState state() {
		return this.state;
	}

	EventType event() {
		return this.event;
	}

}
