package vn.motcua.workflow;

import java.util.List;
import java.util.Optional;

/**
 * The process models (quy trình điện tử) that paths follow, in all their versions. A new
 * version serves the paths that begin after it; running ones finish on theirs.
 */
public interface ProcessModels {

	/**
	 * Deploys a model, within the transaction of the command that does; the same file
	 * again is no new version.
	 * @param name of the file, for those who look for where a version came from
	 * @return the version that serves new paths now
	 * @throws IllegalArgumentException when the engine cannot read it
	 */
	DeployedModel deploy(String name, byte[] xml);

	/** All versions, by key, the newest of each first. */
	List<DeployedModel> all();

	/**
	 * The XML of the version that the path follows; of the newest one, when it has ended.
	 * @param key of the model
	 */
	Optional<byte[]> xmlFollowedBy(String instance, String key);

	/**
	 * The steps that someone works on in the newest version, as the model has them; none
	 * when there is no such model.
	 */
	List<DeclaredStep> steps(String key);

	/** Those of the newest version of every model. */
	List<DeclaredStep> steps();

	/**
	 * The name that people read, of the newest version; none when there is no such model.
	 */
	Optional<String> nameOf(String key);

	/** The XML of that version; none when there is no such. */
	Optional<byte[]> xml(String key, int version);

	/** The XML of the newest version; none when there is no such model. */
	Optional<byte[]> xml(String key);

}
