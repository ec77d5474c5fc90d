package vn.motcua.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.motcua.retention.RetentionRule;
import vn.motcua.retention.RetentionSettings;

/**
 * First answers are kept while a caller may still repeat his command, and no longer: they
 * hold what he was shown of the applicant.
 */
@Configuration(proxyBeanMethods = false)
class AnswerRetention {

	@Bean
	RetentionRule answersUnderKeys(RetentionSettings settings) {
		// Index idempotency_key_age.
		return new RetentionRule("answers under idempotency keys", settings.answers(), """
				delete from idempotency_key
				where ctid = any(array(
				    select ctid
				    from idempotency_key
				    where created_at < :before
				    order by created_at
				    limit :most))
				""");
	}

}
