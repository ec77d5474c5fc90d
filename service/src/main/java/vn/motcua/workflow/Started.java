package vn.motcua.workflow;

import java.util.List;

/**
 * A path that was begun.
 *
 * @param instance by which it is interrupted
 * @param open the steps that wait now
 */
public record Started(String instance, List<OpenStep> open) {
}
