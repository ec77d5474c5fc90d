package vn.motcua.publishing;

import org.apache.kafka.common.KafkaException;

import vn.motcua.platform.SteadyWork;

/**
 * Does a work for as long as this replica has the lead in it, asks for the lead while it
 * has not, and has patience while Kafka is away.
 */
final class Leading implements SteadyWork.Bit, AutoCloseable {

	private final Lead lead;

	private final LeadersWork work;

	private final Courier courier;

	private final Outage outage;

	Leading(Lead lead, LeadersWork work, Courier courier, Outage outage) {
		this.lead = lead;
		this.work = work;
		this.courier = courier;
		this.outage = outage;
	}

	@Override
	public boolean leavesMore() {
		if (this.outage.isResting()) {
			return false;
		}
		try {
			if (!this.work.isWanted()) {
				this.lead.close();
				return false;
			}
			var session = this.lead.take();
			boolean more = session.isPresent() && this.work.advance(session.get());
			this.outage.isOver();
			return more;
		}
		catch (KafkaException ex) {
			// In doubt a new producer: nothing of this one can arrive any more.
			this.courier.close();
			this.outage.goesOn(ex);
			return false;
		}
		catch (RuntimeException | Error ex) {
			this.lead.close();
			throw ex;
		}
	}

	/** Another replica may take over at once. */
	@Override
	public void close() {
		this.courier.close();
		this.lead.close();
	}

}
