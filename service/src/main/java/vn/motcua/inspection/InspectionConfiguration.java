package vn.motcua.inspection;

import java.security.SecureRandom;
import java.util.HexFormat;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class InspectionConfiguration {

	private static final int SEED_BYTES = 32;

	@Bean
	Seeds seeds() {
		var random = new SecureRandom();
		return () -> {
			var seed = new byte[SEED_BYTES];
			random.nextBytes(seed);
			return HexFormat.of().formatHex(seed);
		};
	}

}
