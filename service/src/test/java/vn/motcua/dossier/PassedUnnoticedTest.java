package vn.motcua.dossier;

import java.time.Duration;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import vn.motcua.testing.Answer;
import vn.motcua.testing.Http;
import vn.motcua.testing.OneStopShop;
import vn.motcua.testing.ServiceTest;

import static org.assertj.core.api.Assertions.assertThat;

/** No report says that it lacks nothing while a dossier says what it does not. */
@ServiceTest
class PassedUnnoticedTest {

	private final OneStopShop shop;

	private final WatchingAppointments appointments;

	private final Http http;

	PassedUnnoticedTest(OneStopShop shop, WatchingAppointments appointments, Http http) {
		this.shop = shop;
		this.appointments = appointments;
		this.http = http;
	}

	private Answer report(String name) {
		return this.http.as("manager")
			.get("/api/reports/" + name + "?from=2026-03-01&to=2099-12-31&agency=H13.101")
			.is(200);
	}

	@Test
	void is_what_the_reports_lack() {
		var walk = this.shop.receive("2026-03-02T08:00:00+07:00");
		assertThat(walk.read().at("/timeliness")).isEqualTo("OVERDUE");
		assertThat(report("results").json().path("behindSeconds").asLong()).isPositive();
		assertThat(report("officers").json().path("behindSeconds").asLong()).isPositive();
		this.appointments.sweep();
		Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.untilAsserted(() -> assertThat(report("results").json().path("behindSeconds").asLong()).isZero());
		walk.end("admin", "withdrawal", null);
	}

}
