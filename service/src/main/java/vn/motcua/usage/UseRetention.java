package vn.motcua.usage;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.motcua.retention.RetentionRule;
import vn.motcua.retention.RetentionSettings;

/** Who looked at what is kept for years, and then forgotten. */
@Configuration(proxyBeanMethods = false)
class UseRetention {

	@Bean
	RetentionRule uses(RetentionSettings settings) {
		// The identity grows with time: the oldest are first by the primary key.
		return new RetentionRule("lines of the log of use", settings.uses(), """
				with oldest as (
				    select id, at
				    from dossier_use
				    order by id
				    limit :most)
				delete from dossier_use
				using oldest
				where dossier_use.id = oldest.id
				and oldest.at < :before
				""");
	}

}
