package vn.motcua.dossier;

import java.time.Clock;

import org.springframework.stereotype.Component;

import vn.motcua.access.Actor;
import vn.motcua.agency.Agencies;

/** Knows what each reader may find dossiers by. */
@Component
class Discretions {

	private final Capacities capacities;

	private final Agencies agencies;

	private final Clock clock;

	Discretions(Capacities capacities, Agencies agencies, Clock clock) {
		this.capacities = capacities;
		this.agencies = agencies;
		this.clock = clock;
	}

	Discretion of(Actor reader) {
		return new Discretion(reader, this.capacities.of(reader), this.agencies.tree()::answeredForBy,
				this.clock.instant());
	}

}
