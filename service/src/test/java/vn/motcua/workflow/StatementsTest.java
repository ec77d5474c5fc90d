package vn.motcua.workflow;

import java.io.IOException;
import java.util.Properties;
import java.util.stream.Stream;

import org.apache.ibatis.builder.xml.XMLConfigBuilder;
import org.apache.ibatis.session.Configuration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;

import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

class StatementsTest {

	private final Statements statements = new Statements();

	@Test
	void reads_no_more_than_what_is_asked_for() {
		this.statements.readAhead();

		assertThat(this.statements.getMappedStatement("selectExecution")).isNotNull();
		assertThat(this.statements.getMappedStatementNames()).doesNotContain("selectDecisionDefinitionById");
	}

	@Test
	void knows_every_statement_that_the_engine_would_have_read() throws IOException {
		assertThat(names(everything())).isNotEmpty()
			.allSatisfy((name) -> assertThat(this.statements.getMappedStatement(name)).isNotNull());
		assertThat(this.statements.getMappedStatementNames()).containsAll(everything().getMappedStatementNames());
	}

	private static Stream<String> names(Configuration configuration) {
		return configuration.getMappedStatementNames().stream().filter((name) -> !name.contains("."));
	}

	private static Configuration everything() throws IOException {
		var words = new Properties();
		words.put("prefix", "");
		ProcessEngineConfigurationImpl.initSqlSessionFactoryProperties(words, "", Statements.DATABASE);
		var index = new ClassPathResource("org/camunda/bpm/engine/impl/mapping/mappings.xml");
		try (var in = index.getInputStream()) {
			return new XMLConfigBuilder(in, "", words).parse();
		}
	}

}
