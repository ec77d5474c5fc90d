package vn.motcua.access;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import jakarta.servlet.DispatcherType;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.motcua.agency.Agencies;
import vn.motcua.platform.ChangeFeed;

@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

	private static final String[] OPEN = { "/actuator/health/**", "/v3/api-docs/**", "/v3/api-docs.yaml",
			"/asyncapi.yaml", "/api/procedures/*/usual-time", "/error",
			// Applicants rate without signing in: they prove themselves.
			"/api/dossiers/*/rating", "/api/follow",
			// What hangs on the notice board is for everyone.
			"/api/notices", "/api/notices/*" };

	/**
	 * Two pages of one person may be the first to keep something in his session at the
	 * same moment: the later one stands, and none is refused.
	 */
	@Bean
	PostgreSqlJdbcIndexedSessionRepositoryCustomizer sessionsOfSeveralPages() {
		return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
	}

	@Bean
	SecurityFilterChain apiSecurity(HttpSecurity http, SigningIn signingIn, SecurityAnswers answers,
			MetricsAccess metrics) {
		return http.authenticationManager(signingIn)
			.authorizeHttpRequests((requests) -> requests
				// The rest of a call that was let in when it came.
				.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
				.permitAll()
				.requestMatchers(OPEN)
				.permitAll()
				.requestMatchers("/actuator/prometheus")
				.access(metrics)
				// Anyone verifies a draw.
				.requestMatchers(HttpMethod.GET, "/api/inspection/draws", "/api/inspection/draws/**")
				.permitAll()
				.anyRequest()
				.authenticated())
			.httpBasic((basic) -> basic.authenticationEntryPoint(answers))
			.exceptionHandling((problems) -> problems.authenticationEntryPoint(answers).accessDeniedHandler(answers))
			.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			// By name and password only, with each call: no cookie counts here, so that
			// no
			// other site can call in someone's name.
			.csrf(AbstractHttpConfigurer::disable)
			.headers((headers) -> headers.defaultsDisabled().cacheControl(Customizer.withDefaults()))
			.logout(AbstractHttpConfigurer::disable)
			.requestCache(AbstractHttpConfigurer::disable)
			.build();
	}

	/**
	 * @param threads none: half of the machine's
	 */
	@Bean
	HashingExecutor hashingExecutor(@Value("${motcua.limits.hashing.threads}") int threads,
			@Value("${motcua.limits.hashing.waiting}") int waiting,
			@Value("${motcua.limits.hashing.waiting-of-source}") int waitingOfSource,
			@Value("${motcua.limits.hashing.patience}") Duration patience) {
		return new HashingExecutor(HashingExecutor.threads(threads), waiting, waitingOfSource, patience);
	}

	/**
	 * The algorithm's name is stored with each hash, so that it can change.
	 * @param cost of a hash. Only tests have another, and for all users alike: of hashes
	 * that take longer than others the time would tell which names exist.
	 */
	@Bean
	PasswordEncoder passwordEncoder(HashingExecutor hashing, @Value("${motcua.test.hashing-cost:10}") int cost) {
		var bcrypt = new BCryptPasswordEncoder(cost);
		var encoder = new DelegatingPasswordEncoder("bcrypt-sha384",
				Map.of("bcrypt-sha384", new DigestedBcrypt(bcrypt), "bcrypt", bcrypt));
		// A hash that somebody mistyped matches nothing, and is no fault of the caller.
		encoder.setDefaultPasswordEncoderForMatches(bcrypt);
		return new PooledPasswordEncoder(encoder, hashing);
	}

	@Bean
	RememberedCredentials rememberedCredentials(ChangeFeed changes, Clock clock,
			@Value("${motcua.access.remember:10m}") Duration briefly) {
		return new RememberedCredentials(changes, briefly, () -> TimeUnit.MILLISECONDS.toNanos(clock.millis()));
	}

	@Bean
	Reach reach(Agencies agencies) {
		return new Reach(agencies::tree);
	}

	@Bean
	KeepingUsers keepingUsers(Accounts accounts, Agencies agencies, Reach reach, PasswordEncoder encoder,
			ObjectProvider<WorkLeftBehind> work, ObjectProvider<AbsencesLeftBehind> absences, Clock clock) {
		return new KeepingUsers(accounts, agencies::tree, reach, encoder,
				work.getIfAvailable(() -> WorkLeftBehind.NONE), absences.getIfAvailable(() -> AbsencesLeftBehind.NONE),
				clock);
	}

	@Bean
	ChangingPasswords changingPasswords(Accounts accounts, KeepingUsers users, VerifyingCredentials credentials,
			SecurityEvents events, PasswordEncoder encoder, PlatformTransactionManager transactions, Clock clock) {
		return new ChangingPasswords(accounts, users, credentials, events, encoder,
				new TransactionTemplate(transactions), clock);
	}

	@Bean
	@ConditionalOnProperty("motcua.access.first-admin-password")
	FirstAdmin firstAdmin(Accounts accounts, Agencies agencies, PasswordEncoder encoder,
			@Value("${motcua.access.first-admin-password}") String password) {
		return new FirstAdmin(accounts, agencies::tree, encoder, new Password(password));
	}

}
