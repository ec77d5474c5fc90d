package vn.motcua.hub;

import org.apache.kafka.common.TopicPartition;

/** From one place in a partition to another, and what lay between. */
record Step(TopicPartition partition, long from, long to, Tally tally) {
}
