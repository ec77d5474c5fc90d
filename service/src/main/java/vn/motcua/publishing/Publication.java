package vn.motcua.publishing;

/**
 * How far publication has followed the journal.
 *
 * @param configured whether there is a Kafka to publish to; without, events wait
 * @param topic where they go
 * @param upToEvent the last event that was published or set aside
 * @param behindEvents how many events wait
 * @param behindSeconds how long ago the first of them was recorded
 * @param held how many are set aside
 */
record Publication(boolean configured, String topic, long upToEvent, long behindEvents, long behindSeconds, long held) {
}
