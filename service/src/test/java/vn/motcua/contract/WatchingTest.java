package vn.motcua.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.motcua.testing.Http;
import vn.motcua.testing.ServiceTest;

import static org.assertj.core.api.Assertions.assertThat;

/** What those who run the service look at is there under the names they look for. */
@ServiceTest
class WatchingTest {

	private static final Pattern METRIC = Pattern.compile("\\b(?:motcua|http|hikaricp|jvm|process)_[a-z_]+");

	private final Http http;

	WatchingTest(Http http) {
		this.http = http;
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
	void readiness_is_told_without_signing_in() {
		assertThat(this.http.anybody().get("/actuator/health/readiness").is(200).at("/status")).isEqualTo("UP");
	}

}
