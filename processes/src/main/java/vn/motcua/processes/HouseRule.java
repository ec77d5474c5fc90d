package vn.motcua.processes;

import java.util.stream.Stream;

/** One thing that every model must keep to. */
@FunctionalInterface
interface HouseRule {

	Stream<Objection> objectionsTo(Plan plan);

}
