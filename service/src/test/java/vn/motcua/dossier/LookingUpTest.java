package vn.motcua.dossier;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;

import vn.motcua.access.Actor;
import vn.motcua.access.Role;
import vn.motcua.testing.Bodies;
import vn.motcua.testing.OneStopShop;
import vn.motcua.testing.ServiceTest;

import static org.assertj.core.api.Assertions.assertThat;

/** A name is looked up, or asked of each dossier, as it is a rare or a common one. */
@ServiceTest
class LookingUpTest {

	/** Letters only: with digits it might be a code. */
	private final String name = "q" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "qx";

	private static final Actor ADMIN = new Actor("admin", "Quản trị", "H13", Set.of(Role.ADMIN));

	private final JdbcClient jdbc;

	private final OneStopShop shop;

	private final Discretions discretions;

	LookingUpTest(JdbcClient jdbc, OneStopShop shop, Discretions discretions) {
		this.jdbc = jdbc;
		this.shop = shop;
		this.discretions = discretions;
	}

	private String receive() {
		return this.shop.receive(Bodies.with(Bodies.dossier(), "/applicant/name", "\"" + this.name + "\"")).code();
	}

	private Condition lookUp(int most) {
		return new LookingUp(this.jdbc, most).narrow(this.name, this.discretions.of(ADMIN)).orElseThrow();
	}

	private List<String> codes(Condition matching) {
		return this.jdbc.sql("select d.code from dossier d where " + matching.text())
			.params(matching.values())
			.query((row, number) -> row.getString(1))
			.list();
	}

	@Test
	void finds_the_same_by_either_way() {
		var first = receive();
		var second = receive();
		var rare = lookUp(2);
		var common = lookUp(1);
		assertThat(rare.text()).isEqualTo("d.id = any(?)");
		assertThat(common.text()).contains("search_name").doesNotContain("d.id = any");
		assertThat(codes(rare)).containsExactlyInAnyOrder(first, second);
		assertThat(codes(common)).containsExactlyInAnyOrder(first, second);
	}

	@Test
	void of_what_nobody_has_finds_nothing() {
		assertThat(codes(lookUp(2))).isEmpty();
	}

}
