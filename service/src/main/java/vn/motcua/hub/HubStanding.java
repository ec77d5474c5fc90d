package vn.motcua.hub;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToLongFunction;

import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.motcua.access.Actor;
import vn.motcua.access.Reach;
import vn.motcua.access.Role;
import vn.motcua.hub.HubAnswer.Partition;
import vn.motcua.platform.AtHub;

/** Puts together how the hub stands, over all its instances. */
@AtHub
@Component
class HubStanding {

	private final JdbcClient jdbc;

	private final EndsOfTopics ends;

	private final HubSettings settings;

	private final Reach reach;

	HubStanding(JdbcClient jdbc, EndsOfTopics ends, HubSettings settings, Reach reach) {
		this.jdbc = jdbc;
		this.ends = ends;
		this.settings = settings;
		this.reach = reach;
	}

	/** For those who manage all of it: what is heard is of all sources. */
	HubAnswer now(Actor actor) {
		this.reach.requireAll(actor, Role.MANAGER);
		var kept = this.jdbc.sql("""
				select topic, partition, next_offset, taken, repeated, set_aside, heard_at
				from hub_offset
				order by topic, partition
				""").query(HubStanding::partition).list();
		var ends = this.ends.of(kept.stream().map(HubStanding::name).toList());
		var partitions = kept.stream().map((each) -> withLag(each, ends)).toList();
		return new HubAnswer(this.settings.group(), this.settings.topics(), sum(partitions, Partition::taken),
				sum(partitions, Partition::repeated), count("hub_set_aside"), count("hub_source"),
				lastHeard(partitions), partitions);
	}

	private static Partition partition(ResultSet row, int number) throws SQLException {
		var heardAt = row.getTimestamp("heard_at");
		return new Partition(row.getString("topic"), row.getInt("partition"), row.getLong("next_offset"), null,
				row.getLong("taken"), row.getLong("repeated"), row.getLong("set_aside"), instant(heardAt));
	}

	private static Partition withLag(Partition partition, Map<TopicPartition, Long> ends) {
		var end = ends.get(name(partition));
		var lag = (end != null) ? Long.valueOf(Math.max(0, end - partition.nextOffset())) : null;
		return new Partition(partition.topic(), partition.partition(), partition.nextOffset(), lag, partition.taken(),
				partition.repeated(), partition.setAside(), partition.lastHeard());
	}

	private static TopicPartition name(Partition partition) {
		return new TopicPartition(partition.topic(), partition.partition());
	}

	private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
		return (timestamp != null) ? timestamp.toInstant() : null;
	}

	private static long sum(List<Partition> partitions, ToLongFunction<Partition> number) {
		return partitions.stream().mapToLong(number).sum();
	}

	private static @Nullable Instant lastHeard(List<Partition> partitions) {
		return partitions.stream()
			.map(Partition::lastHeard)
			.filter(Objects::nonNull)
			.max(Comparator.naturalOrder())
			.orElse(null);
	}

	private long count(String table) {
		return this.jdbc.sql("select count(*) from " + table).query(Long.class).single();
	}

}
