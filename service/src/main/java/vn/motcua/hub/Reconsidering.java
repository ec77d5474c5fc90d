package vn.motcua.hub;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

import vn.motcua.events.Reading;
import vn.motcua.platform.AtHub;

/** Takes in what an earlier version had to set aside and this one understands. */
@AtHub
@Component
class Reconsidering {

	private static final Logger log = LoggerFactory.getLogger(Reconsidering.class);

	private static final int PAGE = 500;

	private final SetAside aside;

	private final TakingIn takingIn;

	Reconsidering(SetAside aside, TakingIn takingIn) {
		this.aside = aside;
		this.takingIn = takingIn;
	}

	/** Looks at all of it once. */
	void reconsider() {
		for (var page = this.aside.after(null, PAGE); !page.isEmpty(); page = this.aside.after(page.getLast(), PAGE)) {
			page.forEach(this::reconsider);
		}
	}

	private void reconsider(Heard heard) {
		if (!(heard.reading() instanceof Reading.Understood understood)) {
			return;
		}
		try {
			this.takingIn.takeBelatedly(heard, understood.event());
			log.info("Event {} had been set aside and was taken in", understood.event().entry().id());
		}
		catch (RuntimeException ex) {
			log.error("Event {} stays set aside", understood.event().entry().id(), ex);
		}
	}

}
