package vn.motcua.dossier;

import java.util.UUID;

import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Identifiers that grow with time, so that what is new lies together and sorts last. */
final class NewId {

	private NewId() {
	}

	static UUID next() {
		return UuidVersion7Strategy.INSTANCE.generateUuid(null);
	}

}
