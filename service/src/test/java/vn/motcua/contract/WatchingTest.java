package vn.motcua.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

import vn.motcua.desk.testing.Staff;
import vn.motcua.testing.Http;
import vn.motcua.testing.ServiceTest;

import static org.assertj.core.api.Assertions.assertThat;

/** What those who run the service look at is there under the names they look for. */
@ServiceTest
class WatchingTest {

	private static final Pattern METRIC = Pattern.compile("\\b(?:motcua|http|hikaricp|jvm|process)_[a-z_]+");

	private final Http http;

	private final ApplicationContext context;

	WatchingTest(Http http, ApplicationContext context) {
		this.http = http;
		this.context = context;
	}

	@ParameterizedTest
	@ValueSource(strings = { "../deploy/grafana/dashboards/motcua.json", "../deploy/prometheus/alerts.yml" })
	void every_metric_that_is_watched_is_measured(String file) throws IOException {
		this.http.as("manager").get("/api/reports/results?from=2026-01-01&to=2026-01-31&agency=H13").is(200);
		var measured = this.http.anybody().get("/actuator/prometheus").is(200).text();
		var watched = new TreeSet<String>();
		METRIC.matcher(Files.readString(Path.of(file))).results().forEach((found) -> watched.add(found.group()));
		assertThat(watched).isNotEmpty().allSatisfy((metric) -> assertThat(measured).contains("\n" + metric));
	}

	@Test
	void there_is_room_for_the_measures_of_every_operation() {
		var room = this.context.getEnvironment()
			.getRequiredProperty("management.metrics.web.server.max-uri-tags", Integer.class);
		assertThat(this.context.getBeansOfType(RequestMappingInfoHandlerMapping.class)
			.values()
			.stream()
			.mapToInt((mapping) -> mapping.getHandlerMethods().size())
			.sum()).isLessThan(room);
	}

	@ParameterizedTest
	@CsvSource({ "X-Forwarded-For, 203.0.113.9", "Forwarded, for=127.0.0.1", "X-Forwarded-Proto, https",
			"Via, 1.1 proxy", "X-Real-IP, 127.0.0.1" })
	void metrics_are_not_for_whoever_comes_through_a_proxy(String header, String value) {
		var path = "/actuator/prometheus";
		this.http.anybody().with(header, value).get(path).isProblem(401, "unauthenticated");
		this.http.as("clerk").with(header, value).get(path).isProblem(403, "forbidden");
		this.http.as("admin").with(header, value).get(path).is(200);
	}

	@Test
	void metrics_are_not_for_the_administrator_of_a_part() {
		var ofACommune = Staff.open(this.http, "Trần Một Xã", "H13.101", "ADMIN");
		this.http.as(ofACommune, Staff.PASSWORD)
			.with("X-Forwarded-Proto", "https")
			.get("/actuator/prometheus")
			.isProblem(403, "forbidden");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/actuator/health", "/actuator/health/readiness", "/actuator/health/liveness" })
	void health_says_what_is_up_and_nothing_of_the_machine(String path) {
		assertThat(this.http.as("admin").get(path).is(200).text()).doesNotContain("details", "path");
	}

	@Test
	void readiness_is_told_without_signing_in() {
		assertThat(this.http.anybody().get("/actuator/health/readiness").is(200).at("/status")).isEqualTo("UP");
	}

}
