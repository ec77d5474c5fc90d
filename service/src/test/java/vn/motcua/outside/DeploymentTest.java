package vn.motcua.outside;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What {@code deploy/compose.yaml} promises of every container, also of one that is added
 * later.
 */
class DeploymentTest {

	/** Who may be spoken to from outside, and there only where it says. */
	private static final Set<String> PUBLISHED = Set.of("proxy", "grafana");

	private static final Pattern SECRET = Pattern.compile("(?i)password|secret|token");

	private final Compose compose = new Compose();

	@Test
	void no_container_may_more_than_it_needs() {
		assertThat(this.compose.services()).allSatisfy((name, service) -> {
			assertThat(service).containsEntry("read_only", true).containsEntry("cap_drop", List.of("ALL"));
			assertThat(service).containsEntry("security_opt", List.of("no-new-privileges:true"));
			assertThat(service).doesNotContainKeys("privileged", "cap_add", "network_mode", "pid");
		});
	}

	@Test
	void every_container_comes_back_by_itself() {
		assertThat(this.compose.services())
			.allSatisfy((name, service) -> assertThat(service).containsEntry("restart", "unless-stopped"));
	}

	@Test
	void only_the_proxy_is_published_and_the_dashboard_to_the_machine_itself() {
		this.compose.services()
			.forEach((name, service) -> assertThat(service.containsKey("ports")).as(name)
				.isEqualTo(PUBLISHED.contains(name)));
		assertThat(this.compose.list("grafana", "ports"))
			.allSatisfy((port) -> assertThat(port).startsWith("127.0.0.1:"));
	}

	@Test
	void the_proxy_reaches_neither_database_nor_kafka() {
		var reached = new TreeSet<>(this.compose.list("proxy", "networks"));
		for (String inside : List.of("postgres", "hub-postgres", "kafka")) {
			assertThat(this.compose.list(inside, "networks")).as(inside)
				.isNotEmpty()
				.doesNotContainAnyElementsOf(reached);
		}
	}

	@Test
	void whoever_is_not_to_be_reached_has_no_way_out_either() {
		var networks = this.compose.part("networks");
		for (String service : this.compose.services().keySet()) {
			if (!PUBLISHED.contains(service)) {
				assertThat(this.compose.list(service, "networks")).as(service)
					.allSatisfy((network) -> assertThat(networks.get(network)).containsEntry("internal", true));
			}
		}
	}

	@Test
	void what_the_proxy_says_of_callers_is_believed_of_its_network_only() {
		var front = String.valueOf(this.compose.part("networks").get("front"));
		for (String behind : List.of("motcua-1", "motcua-2", "hub")) {
			assertThat(front)
				.contains("subnet=" + this.compose.environment(behind).get("MOTCUA_TRUSTED_PROXIES") + "}");
		}
	}

	@Test
	void no_secret_stands_in_a_setting() {
		for (String service : this.compose.services().keySet()) {
			this.compose.environment(service).forEach((setting, value) -> {
				if (SECRET.matcher(setting).find()) {
					assertThat(value).as("%s of %s", setting, service).startsWith("/run/secrets/");
				}
				assertThat(value).as("%s of %s", setting, service).doesNotContainPattern("password=\"[^$]");
			});
		}
	}

	@Test
	void no_two_accounts_share_a_password() {
		var files = this.compose.part("secrets")
			.values()
			.stream()
			.map((secret) -> String.valueOf(secret.get("file")))
			.toList();
		assertThat(files).isNotEmpty().doesNotHaveDuplicates();
		assertThat(this.compose.secrets("motcua-1")).doesNotContainAnyElementsOf(
				this.compose.secrets("hub").stream().filter((secret) -> !secret.endsWith("-ca.pem")).toList());
	}

}
