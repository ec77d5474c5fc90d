package vn.motcua.hub;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.motcua.events.EventFormat;
import vn.motcua.events.Reading;
import vn.motcua.platform.AtHub;

/**
 * What could not be taken in, kept byte by byte as it came; the table
 * {@code hub_set_aside}.
 */
@AtHub
@Component
class SetAside {

	private final JdbcTemplate batch;

	private final JdbcClient jdbc;

	private final EventFormat format;

	private final Clock clock;

	SetAside(JdbcTemplate batch, JdbcClient jdbc, EventFormat format, Clock clock) {
		this.batch = batch;
		this.jdbc = jdbc;
		this.format = format;
		this.clock = clock;
	}

	void keep(List<Heard> heard) {
		if (heard.isEmpty()) {
			return;
		}
		this.batch.batchUpdate(
				"""
						insert into hub_set_aside (topic, partition, record_offset, type, reason, key, header_names, header_values,
						                           value, heard_at)
						values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
						on conflict do nothing
						""",
				heard, heard.size(), this::fill);
	}

	private void fill(PreparedStatement row, Heard heard) throws SQLException {
		var sent = heard.sent();
		var headers = sent.headers().toArray();
		row.setString(1, sent.topic());
		row.setInt(2, sent.partition());
		row.setLong(3, sent.offset());
		row.setString(4, type(heard.reading()));
		row.setString(5, reason(heard.reading()));
		row.setBytes(6, sent.key());
		row.setArray(7, row.getConnection()
			.createArrayOf("text", Arrays.stream(headers).map(Header::key).map(SetAside::storable).toArray()));
		row.setArray(8, row.getConnection()
			.createArrayOf("bytea", Arrays.stream(headers).map(Header::value).toArray(byte[][]::new)));
		row.setBytes(9, sent.value());
		row.setTimestamp(10, Timestamp.from(this.clock.instant()));
	}

	private static @Nullable String type(Reading reading) {
		return (reading instanceof Reading.FromNewerVersion newer) ? storable(newer.type()) : null;
	}

	private static String reason(Reading reading) {
		return switch (reading) {
			case Reading.FromNewerVersion newer -> "This version does not know the type.";
			case Reading.Unreadable unreadable -> storable(unreadable.why());
			case Reading.Understood understood -> throw new IllegalArgumentException("Nothing is wrong with it");
		};
	}

	/** PostgreSQL knows no text with a NUL in it. */
	private static String storable(String text) {
		return text.replace('\0', '\uFFFD');
	}

	/** The following ones in order; all, beginning after none. */
	List<Heard> after(@Nullable Heard last, int limit) {
		// hub_set_aside_pkey
		return this.jdbc.sql("""
				select topic, partition, record_offset, key, header_names, header_values, value
				from hub_set_aside
				where (topic, partition, record_offset) > (?, ?, ?)
				order by topic, partition, record_offset
				limit ?
				""")
			.params((last != null) ? last.sent().topic() : "", (last != null) ? last.sent().partition() : 0,
					(last != null) ? last.sent().offset() : 0L, limit)
			.query((row, number) -> Heard.of(sent(row), this.format))
			.list();
	}

	private static ConsumerRecord<byte[], byte[]> sent(ResultSet row) throws SQLException {
		var headers = new RecordHeaders();
		var names = (String[]) row.getArray("header_names").getArray();
		var values = (byte[][]) row.getArray("header_values").getArray();
		for (int number = 0; number < names.length; number++) {
			headers.add(names[number], values[number]);
		}
		var key = row.getBytes("key");
		var value = row.getBytes("value");
		return new ConsumerRecord<>(row.getString("topic"), row.getInt("partition"), row.getLong("record_offset"),
				ConsumerRecord.NO_TIMESTAMP, TimestampType.NO_TIMESTAMP_TYPE, ConsumerRecord.NULL_SIZE,
				ConsumerRecord.NULL_SIZE, key, value, headers, Optional.empty());
	}

	/** False when somebody else has removed it. */
	boolean remove(Heard heard) {
		return this.jdbc.sql("delete from hub_set_aside where topic = ? and partition = ? and record_offset = ?")
			.params(heard.sent().topic(), heard.sent().partition(), heard.sent().offset())
			.update() == 1;
	}

}
