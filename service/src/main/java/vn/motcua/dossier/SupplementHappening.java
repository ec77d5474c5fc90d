package vn.motcua.dossier;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.motcua.journal.EventType;

/** What happened between the authority and an applicant who is asked for more. */
sealed interface SupplementHappening extends Happening {

	/**
	 * Yêu cầu bổ sung: he was told everything that is missing.
	 *
	 * @param round which request after receipt it is; 0 before receipt
	 * @param beyond more requests than the law allows as a rule
	 * @param noticeLate he was asked later after receipt than he must be
	 */
	record Requested(String note, List<String> missing, int round, boolean beyond, boolean noticeLate, Instant until,
			@Nullable Instant overdueSince) implements SupplementHappening {

		@Override
		public EventType type() {
			return EventType.SUPPLEMENT_REQUESTED;
		}

		@Override
		public Map<String, Object> data() {
			return new Particulars().with("received", this.round > 0)
				.with("missing", this.missing.isEmpty() ? null : this.missing)
				.with("round", this.round)
				.flag("beyondAllowed", this.beyond)
				.flag("noticeLate", this.noticeLate)
				.with("until", this.until)
				.with("overdueSince", this.overdueSince)
				.map();
		}

	}

	/** He was told that his dossier will be stopped unless he answers. */
	record Lapsing(Instant until, boolean received) implements SupplementHappening {

		@Override
		public EventType type() {
			return EventType.SUPPLEMENT_LAPSING;
		}

		@Override
		public Map<String, Object> data() {
			return new Particulars().with("received", this.received).with("until", this.until).map();
		}

	}

	/**
	 * He brought what was missing.
	 *
	 * @param note why it was written down long after, if that was said
	 */
	record Brought(int components, @Nullable String note, boolean received,
			@Nullable Instant overdueSince) implements SupplementHappening {

		@Override
		public EventType type() {
			return EventType.SUPPLEMENT_RECEIVED;
		}

		@Override
		public Map<String, Object> data() {
			return new Particulars().with("received", this.received)
				.with("components", this.components)
				.with("overdueSince", this.overdueSince)
				.map();
		}

	}

}
