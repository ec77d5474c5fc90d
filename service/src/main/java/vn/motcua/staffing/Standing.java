package vn.motcua.staffing;

import java.util.Set;

import vn.motcua.access.Actor;

/** Stub. */
public record Standing(Actor absent, Mark mark, Set<String> fields, String decisionNumber) {
}
