package vn.motcua.workflow;

/**
 * One version of a process model.
 *
 * @param key of the model, such as {@code dossier}
 * @param version 1 for the first that was deployed under the key
 * @param name as people read it
 * @param running how many paths are on their way by it
 */
public record DeployedModel(String key, int version, String name, long running) {
}
