package vn.motcua.workflow;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Properties;

import org.apache.ibatis.builder.xml.XMLMapperBuilder;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.session.Configuration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The engine's SQL, each mapping read when first a statement of it is asked for. Routing
 * needs a few of the engine's many mappings, and reading them all would take a quarter of
 * the program's start.
 */
final class Statements extends Configuration {

	private static final Logger log = LoggerFactory.getLogger(Statements.class);

	static final String DATABASE = "postgres";

	/** Their fragments are used by all the others. */
	private static final List<String> SHARED = List.of("Commons", "Authorization", "Report", "Tenant");

	/** Asked for by every start; only a hint, what is forgotten here is read in time. */
	private static final List<String> ROUTING = List.of("Property", "Deployment", "Resource", "ProcessDefinition",
			"JobDefinition", "Execution", "EventSubscription", "VariableInstance", "Job");

	private Mappings mappings = Mappings.NONE;

	/** Reads what routing will ask for. */
	void readAhead() {
		ROUTING.forEach(this::read);
	}

	@Override
	public MappedStatement getMappedStatement(String id, boolean validate) {
		if (!this.mappedStatements.containsKey(id)) {
			log.debug("Statement {} is not read yet", id);
			opened().declaring(id).ifPresent(this::read);
		}
		return super.getMappedStatement(id, validate);
	}

	private synchronized void read(String name) {
		var mapping = opened().take(name);
		if (mapping != null) {
			new XMLMapperBuilder(new ByteArrayInputStream(mapping), this, name, getSqlFragments()).parse();
		}
	}

	private synchronized Mappings opened() {
		if (this.mappings == Mappings.NONE) {
			var words = new Properties();
			words.put("prefix", "");
			ProcessEngineConfigurationImpl.initSqlSessionFactoryProperties(words, "", DATABASE);
			setVariables(words);
			this.mappings = Mappings.ofEngine();
			SHARED.forEach(this::read);
		}
		return this.mappings;
	}

}
