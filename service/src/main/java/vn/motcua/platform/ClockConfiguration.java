package vn.motcua.platform;

import java.time.Clock;
import java.time.ZoneId;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

	/** Milliseconds are what an office and its database agree upon. */
	@Bean
	Clock clock() {
		return Clock.tickMillis(ZoneId.of("Asia/Ho_Chi_Minh"));
	}

}
