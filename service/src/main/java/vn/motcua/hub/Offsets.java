package vn.motcua.hub;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.apache.kafka.common.TopicPartition;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.motcua.platform.AtHub;

/** How far each partition was taken in; the table {@code hub_offset}. */
@AtHub
@Component
class Offsets {

	private final JdbcClient jdbc;

	private final Clock clock;

	Offsets(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** The next offset of each; one that was never heard begins at its beginning. */
	Map<TopicPartition, Long> of(Collection<TopicPartition> partitions) {
		var places = new HashMap<TopicPartition, Long>();
		partitions.forEach((partition) -> places.put(partition, 0L));
		var names = List.copyOf(partitions);
		this.jdbc.sql("""
				insert into hub_offset (topic, partition)
				select *
				from unnest(?::text[], ?::int[])
				on conflict do nothing
				""").param(topics(names)).param(numbers(names)).update();
		this.jdbc.sql("""
				select o.topic, o.partition, o.next_offset
				from unnest(?::text[], ?::int[]) as asked (topic, partition)
				join hub_offset as o using (topic, partition)
				""").param(topics(names)).param(numbers(names)).query((row) -> {
			places.put(new TopicPartition(row.getString("topic"), row.getInt("partition")), row.getLong("next_offset"));
		});
		return places;
	}

	/**
	 * Goes these steps, each from where it says it begins.
	 * @return whether all could be gone; if not, someone else has the partition by now,
	 * and the transaction must not be committed
	 */
	boolean go(List<Step> steps) {
		var partitions = steps.stream().map(Step::partition).toList();
		return this.jdbc.sql("""
				update hub_offset as o
				set next_offset = step.until,
				    taken = o.taken + step.taken,
				    repeated = o.repeated + step.repeated,
				    set_aside = o.set_aside + step.set_aside,
				    heard_at = ?
				from unnest(?::text[], ?::int[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[])
				     as step (topic, partition, since, until, taken, repeated, set_aside)
				where o.topic = step.topic
				  and o.partition = step.partition
				  and o.next_offset = step.since
				""")
			.param(Timestamp.from(this.clock.instant()))
			.param(topics(partitions))
			.param(numbers(partitions))
			.param(longs(steps, Step::from))
			.param(longs(steps, Step::to))
			.param(longs(steps, (step) -> step.tally().taken()))
			.param(longs(steps, (step) -> step.tally().repeated()))
			.param(longs(steps, (step) -> step.tally().setAside()))
			.update() == steps.size();
	}

	private static String[] topics(List<TopicPartition> partitions) {
		return partitions.stream().map(TopicPartition::topic).toArray(String[]::new);
	}

	private static int[] numbers(List<TopicPartition> partitions) {
		return partitions.stream().mapToInt(TopicPartition::partition).toArray();
	}

	private static long[] longs(List<Step> steps, Function<Step, Long> number) {
		return steps.stream().mapToLong(number::apply).toArray();
	}

}
